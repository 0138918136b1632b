/** Arithmetic on plain dates (YYYY-MM-DD), without times or zones. */

/** Unit in which medicine counts time. */
export type DateUnit = 'days' | 'weeks' | 'months';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

const atMidnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
const plain = (instant: Date): string => instant.toISOString().slice(0, 10);

function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(0);
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  // 31 August and six months: the last day of February, not some day of March.
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return plain(first);
}

/** A date so much later. */
export function addTo(date: string, amount: number, unit: DateUnit): string {
  if (unit === 'months') return addMonths(date, amount);
  const days = unit === 'weeks' ? amount * DAYS_PER_WEEK : amount;
  return plain(new Date(atMidnight(date).getTime() + days * MS_PER_DAY));
}

/** Whole years from a birth date to a day. A child of 29 February has its birthday on 1 March in common years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The first day on which somebody has an age in years. */
export function dayOfAge(birthDate: string, years: number): string {
  const day = addMonths(birthDate, years * MONTHS_PER_YEAR);
  return ageOn(birthDate, day) < years ? addTo(day, 1, 'days') : day;
}

/** The date of an instant where it was lived. */
export const dayIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(
    new Date(instant),
  );

/** True for text that is a date of the calendar. */
export const isDate = (text: string | undefined): text is string =>
  text !== undefined &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(atMidnight(text).getTime()) &&
  plain(atMidnight(text)) === text;

/** Whole days from one date to a later one; negative where it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atMidnight(to).getTime() - atMidnight(from).getTime()) / MS_PER_DAY);
