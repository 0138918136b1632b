/** Dates and numbers in the user's regional format. Instants are always shown in the zone kept beside them. */

/** A plain date (YYYY-MM-DD) such as a birth date or an expiry. */
export const formatPlainDate = (date: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** The day of an instant in its zone. */
export const formatDay = (instant: string, zone: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone }).format(new Date(instant));

/** The time of day of an instant in its zone. */
export const formatTime = (instant: string, zone: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(new Date(instant));

/** The plain date (YYYY-MM-DD) of an instant in a zone. */
export const plainDateIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(
    new Date(instant),
  );

/** Whole years from a birth date to a day, both plain dates. */
export function yearsBetween(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** A number with at most `decimals` places. */
export const formatNumber = (value: number, decimals: number, locale?: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
