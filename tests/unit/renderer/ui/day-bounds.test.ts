import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayEnd, dayStart } from '../../../../renderer/ui/day-bounds.ts';
import { plainDateIn } from '../../../../renderer/ui/format.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'Pacific/Kiritimati'];

describe('a day by the clock on the wall', () => {
  it('begins at midnight in the zone, in summer and in winter', () => {
    expect(dayStart('2026-07-01', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z');
    expect(dayStart('2026-01-01', 'Europe/Berlin')).toBe('2025-12-31T23:00:00.000Z');
  });

  it('has 23 or 25 hours when the clock is changed', () => {
    const hours = (date: string) =>
      (Date.parse(dayEnd(date, 'Europe/Berlin')) + 1 - Date.parse(dayStart(date, 'Europe/Berlin'))) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
  });

  it('holds its first and last moment and nothing beside, anywhere', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
        const date = day.toISOString().slice(0, 10);
        const [start, end] = [Date.parse(dayStart(date, zone)), Date.parse(dayEnd(date, zone))];
        const dateAt = (ms: number) => plainDateIn(new Date(ms).toISOString(), zone);
        expect([dateAt(start), dateAt(end)]).toEqual([date, date]);
        expect(dateAt(start - 1)).not.toBe(date);
        expect(dateAt(end + 1)).not.toBe(date);
      }),
    );
  });
});
