/** Dates, numbers and lists as the program's language writes them. Instants are always shown in the zone kept beside them. */
import { collator, dateFormat, listFormat, numberFormat } from '../i18n/locale.ts';

/** A plain date (YYYY-MM-DD) such as a birth date or an expiry. */
export const formatPlainDate = (date: string, locale?: string): string =>
  dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }, locale).format(new Date(`${date}T00:00:00Z`));

/** The day of an instant in its zone. */
export const formatDay = (instant: string, zone: string, locale?: string): string =>
  dateFormat({ dateStyle: 'medium', timeZone: zone }, locale).format(new Date(instant));

/** The time of day of an instant in its zone. */
export const formatTime = (instant: string, zone: string, locale?: string): string =>
  dateFormat({ timeStyle: 'short', timeZone: zone }, locale).format(new Date(instant));

/** The time of day of an instant in its zone, to the second. */
export const formatClock = (instant: string, zone: string, locale?: string): string =>
  dateFormat({ timeStyle: 'medium', timeZone: zone }, locale).format(new Date(instant));

/** Today in words, by this computer's clock. */
export const formatToday = (locale?: string): string => dateFormat({ dateStyle: 'long' }, locale).format(new Date());

/** The plain date (YYYY-MM-DD) of an instant in a zone. */
export const plainDateIn = (instant: string, zone: string): string =>
  dateFormat({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }, 'en-CA').format(new Date(instant));

/** Whole years from a birth date to a day, both plain dates. */
export function yearsBetween(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

// The text of a double is the decimal that was meant: halves round as the decimal reads.

/** A number with at most `decimals` places. */
export const formatNumber = (value: number, decimals: number, locale?: string): string =>
  numberFormat({ maximumFractionDigits: decimals }, locale).format(`${value}`);

/** A number with exactly `decimals` places: figures of a column line up. */
export const formatFixed = (value: number, decimals: number, locale?: string): string =>
  numberFormat({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }, locale).format(`${value}`);

/** A share as per cent, with at most `decimals` places. */
export const formatPercent = (share: number, decimals: number, locale?: string): string =>
  numberFormat({ style: 'percent', maximumFractionDigits: decimals }, locale).format(share);

/** "One, two and three". */
export const formatList = (items: readonly string[], locale?: string): string =>
  listFormat({ type: 'conjunction' }, locale).format(items);

/** The order of two names in a list, as the language sorts them. */
export const compareNames = (a: string, b: string): number => collator({}).compare(a, b);
