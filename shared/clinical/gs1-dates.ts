/** Dates in GS1 barcodes: six digits, the century from the present year, day 00 for the last day of the month. */

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const partsOf = (text: string) => ({
  year: Number(text.slice(0, 2)),
  month: Number(text.slice(2, 4)),
  day: Number(text.slice(4, 6)),
});

/** Whether six digits are a date. 29 February is one in any year that can be meant. */
export function isDateText(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  // 1900, 2100 and so on are no leap years, 2000 is; the century is not known here, and only 00 is in doubt.
  return month >= 1 && month <= 12 && day <= daysIn(2000 + year, month);
}

/** GS1's rule: a year more than fifty years ahead was in the last century, one fifty or more behind is in the next. */
function fullYear(yy: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  const ahead = yy - (thisYear % 100);
  if (ahead > 50) return century - 100 + yy;
  return ahead <= -50 ? century + 100 + yy : century + yy;
}

/** The plain date of six digits. `today`: a plain date. */
export function expiryOf(text: string, today: string): string {
  const { year, month, day } = partsOf(text);
  const full = fullYear(year, Number(today.slice(0, 4)));
  const last = daysIn(full, month);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${full}-${two(month)}-${two(day === 0 ? last : Math.min(day, last))}`;
}

/** Six digits of a plain date. */
export const yymmddOf = (date: string): string => date.slice(2).replaceAll('-', '');
