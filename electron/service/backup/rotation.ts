/** Which backups are kept: those of the last hour, and the newest of each of the last hours, days, weeks and months that have one. */

/** A backup by its time, milliseconds since 1970. */
export interface Dated {
  readonly path: string;
  readonly atMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY_SHIFT_DAYS = 3;

const monthOf = (atMs: number): number => {
  const date = new Date(atMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** How many of each are kept; times in UTC. */
export const KEPT: readonly (readonly [bucketOf: (atMs: number) => number, kept: number])[] = [
  [(atMs) => Math.floor(atMs / HOUR_MS), 24],
  [(atMs) => Math.floor(atMs / DAY_MS), 14],
  [(atMs) => Math.floor((Math.floor(atMs / DAY_MS) + MONDAY_SHIFT_DAYS) / 7), 8],
  [monthOf, 12],
];

/**
 * The backups that may go. Counted are hours, days, weeks and months that have a backup, not those of the calendar: a
 * clinic that was closed for a year still finds its old ones. What was made within an hour of the newest stays as well:
 * somebody may just be choosing among them.
 */
export function toPrune<T extends Dated>(backups: readonly T[]): T[] {
  const newestFirst = backups.toSorted((a, b) => b.atMs - a.atMs);
  const newestMs = newestFirst[0]?.atMs ?? 0;
  const kept = new Set(newestFirst.filter(({ atMs }) => newestMs - atMs < HOUR_MS));
  for (const [bucketOf, limit] of KEPT) {
    const seen = new Set<number>();
    for (const backup of newestFirst) {
      const bucket = bucketOf(backup.atMs);
      if (seen.has(bucket)) continue;
      if (seen.size === limit) break;
      seen.add(bucket);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}
