/** How long ago, how long, how large: rough figures as the program's language writes them. */
import { numberFormat, relativeFormat } from '../i18n/locale.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Hours stay hours up to here: "26 hours" says more than "1 day". */
const LONGEST_IN_HOURS_MS = 2 * DAY_MS;

type Span = readonly [count: number, unit: 'second' | 'minute' | 'hour' | 'day'];

function spanOf(ms: number): Span {
  if (ms < MINUTE_MS) return [Math.max(1, Math.floor(ms / 1_000)), 'second'];
  if (ms < HOUR_MS) return [Math.floor(ms / MINUTE_MS), 'minute'];
  if (ms < LONGEST_IN_HOURS_MS) return [Math.floor(ms / HOUR_MS), 'hour'];
  return [Math.floor(ms / DAY_MS), 'day'];
}

/** "2 minutes ago", "26 hours ago"; a moment that is yet to come by the clock counts as just past. */
export function formatAgo(instant: string, nowMs: number, locale?: string): string {
  const [count, unit] = spanOf(Math.max(0, nowMs - Date.parse(instant)));
  return relativeFormat({}, locale).format(-count, unit);
}

/** "26 hours", "3 days". */
export function formatSpan(ms: number, locale?: string): string {
  const [count, unit] = spanOf(Math.max(0, ms));
  return numberFormat({ style: 'unit', unit, unitDisplay: 'long' }, locale).format(count);
}

const SIZES = [
  [1_000_000_000, 'gigabyte'],
  [1_000_000, 'megabyte'],
  [1_000, 'kilobyte'],
] as const;

/** A file's size with three figures at most: "1.24 MB". */
export function formatSize(bytes: number, locale?: string): string {
  const [size, unit] = SIZES.find(([least]) => bytes >= least) ?? [1, 'byte'];
  return numberFormat({ style: 'unit', unit, maximumSignificantDigits: 3 }, locale).format(bytes / size);
}
