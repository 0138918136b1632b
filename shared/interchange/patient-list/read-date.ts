/** Birth dates as other programs write them. */
import { isDate } from '../../clinical/plain-date.ts';
import { type DateOrder } from './reading.ts';

/** A time of day after a date says nothing of a birth. */
const TIME = /(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME.source}`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})${TIME.source}`);

const TWO = 2;
const MONTHS = 12;
const OLDEST = '1870-01-01';

const padded = (digits: string): string => digits.padStart(TWO, '0');

/** Why a text is no birth date. */
export type DateProblem = 'date' | 'date-future' | 'date-order';

/** A birth date as YYYY-MM-DD, or why it is none. Without an order, only what begins with the year can be known. */
export function readDate(
  cell: string,
  order: DateOrder | null,
  today: string,
): { readonly date: string } | { readonly problem: DateProblem } {
  const text = cell.trim();
  const first = YEAR_FIRST.exec(text);
  const compact = COMPACT.exec(text);
  const last = YEAR_LAST.exec(text);
  let date: string;
  if (first !== null) date = `${first[1] ?? ''}-${padded(first[3] ?? '')}-${padded(first[4] ?? '')}`;
  else if (compact !== null) date = `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`;
  else if (last !== null) {
    if (order === null) return { problem: 'date-order' };
    if (order === 'ymd') return { problem: 'date' };
    const [day = '', month = ''] = order === 'dmy' ? [last[1], last[3]] : [last[3], last[1]];
    date = `${last[4] ?? ''}-${padded(month)}-${padded(day)}`;
  } else return { problem: 'date' };
  if (!isDate(date) || date < OLDEST) return { problem: 'date' };
  return date > today ? { problem: 'date-future' } : { date };
}

/**
 * The order in which a list writes its dates, by those that can be read in one way only; null where none can, or where
 * they contradict each other. Dots between day and month are written nowhere with the month first.
 */
export function guessDateOrder(cells: readonly string[]): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  let isYearLast = false;
  for (const cell of cells) {
    const found = YEAR_LAST.exec(cell.trim());
    if (found === null) continue;
    isYearLast = true;
    const [, first, sign, second] = found;
    if (Number(first) > MONTHS || sign === '.') isDayFirst = true;
    else if (Number(second) > MONTHS) isMonthFirst = true;
  }
  if (!isYearLast) return 'ymd';
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dmy' : 'mdy';
}
