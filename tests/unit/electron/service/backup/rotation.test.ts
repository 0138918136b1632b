import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { KEPT, toPrune } from '../../../../../electron/service/backup/rotation.ts';

const HOUR_MS = 3_600_000;
const LONGEST = KEPT.reduce((sum, [, limit]) => sum + limit, 0);
const NOW = Date.UTC(2026, 10, 22);

const backups = (times: readonly number[]) => times.map((atMs, i) => ({ path: `${i}`, atMs }));
const anyBackups = fc
  .uniqueArray(fc.integer({ min: NOW - 3 * 365 * 24 * HOUR_MS, max: NOW }), { maxLength: 300 })
  .map(backups);

describe('rotation', () => {
  it('never takes away the newest, nor what was made within an hour of it', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const newestMs = Math.max(...all.map(({ atMs }) => atMs));
        for (const { atMs } of toPrune(all)) expect(newestMs - atMs).toBeGreaterThanOrEqual(HOUR_MS);
      }),
    );
  });

  it('keeps the newest of each of the last hours, days, weeks and months', () => {
    fc.assert(
      fc.property(anyBackups, fc.constantFrom(...KEPT), (all, [bucketOf, limit]) => {
        const gone = new Set(toPrune(all));
        const newest = new Map<number, (typeof all)[number]>();
        for (const backup of all.toSorted((a, b) => a.atMs - b.atMs)) newest.set(bucketOf(backup.atMs), backup);
        const last = [...newest].sort(([a], [b]) => b - a).slice(0, limit);
        for (const [, backup] of last) expect(gone.has(backup)).toBe(false);
      }),
    );
  });

  it('leaves a bounded number, and nothing more to take away the second time', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const gone = new Set(toPrune(all));
        const left = all.filter((backup) => !gone.has(backup));
        const newestMs = Math.max(...all.map(({ atMs }) => atMs));
        expect(left.filter(({ atMs }) => newestMs - atMs >= HOUR_MS).length).toBeLessThanOrEqual(LONGEST);
        expect(toPrune(left)).toEqual([]);
      }),
    );
  });

  it('run after each backup of two years keeps one of every month, week, day and hour it promises', () => {
    let kept: { path: string; atMs: number }[] = [];
    for (let n = 0; n < 2 * 365 * 6; n++) {
      kept.push({ path: `${n}`, atMs: NOW + n * 4 * HOUR_MS });
      const gone = new Set(toPrune(kept));
      kept = kept.filter((backup) => !gone.has(backup));
    }
    const buckets = KEPT.map(([bucketOf]) => new Set(kept.map(({ atMs }) => bucketOf(atMs))).size);
    for (const [i, [, limit]] of KEPT.entries()) expect(buckets[i]).toBeGreaterThanOrEqual(limit);
    expect(kept.length).toBeLessThanOrEqual(LONGEST);
  });

  it('takes nothing from an empty folder', () => {
    expect(toPrune([])).toEqual([]);
  });
});
