/** Days as instants: a day begins and ends by the clock on the clinic's wall. */
import { dateFormat } from '../i18n/locale.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How far a zone's clock is ahead of UTC at a moment, ms. */
function aheadMs(atMs: number, zone: string): number {
  const parts = dateFormat(
    {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    },
    'en',
  ).formatToParts(atMs);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(atMs / 1_000) * 1_000;
}

function midnightMs(wallMs: number, zone: string): number {
  const guess = wallMs - aheadMs(wallMs, zone);
  // On a day on which the clock is changed the first guess may stand on the other side of the change.
  return wallMs - aheadMs(guess, zone);
}

/** The instant a plain date (YYYY-MM-DD) begins at in a zone. */
export const dayStart = (date: string, zone: string): string =>
  new Date(midnightMs(Date.parse(`${date}T00:00:00Z`), zone)).toISOString();

/** The last instant of a plain date in a zone. */
export const dayEnd = (date: string, zone: string): string =>
  new Date(midnightMs(Date.parse(`${date}T00:00:00Z`) + DAY_MS, zone) - 1).toISOString();

/** A plain date so many days later, or earlier. */
export const dayPlus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The instants a plain date begins at and the next one does. */
export const dayEnds = (date: string, zone: string): { from: string; to: string } => ({
  from: dayStart(date, zone),
  to: dayStart(dayPlus(date, 1), zone),
});
