import { describe, expect, it } from 'vitest';

import { formatDay, formatPlainDate, formatTime, plainDateIn, yearsBetween } from '../../../../renderer/ui/format.ts';

describe('dates', () => {
  it('shows an instant in the zone kept beside it, whatever the zone of the computer', () => {
    const instant = '2026-03-01T23:30:00.000Z';
    expect(plainDateIn(instant, 'Europe/Berlin')).toBe('2026-03-02');
    expect(plainDateIn(instant, 'America/New_York')).toBe('2026-03-01');
    expect(formatDay(instant, 'Asia/Tokyo', 'en-GB')).toBe('2 Mar 2026');
    expect(formatTime(instant, 'Europe/Berlin', 'de-DE')).toBe('00:30');
  });

  it('never moves a birth date to the day before', () => {
    expect(formatPlainDate('1980-01-01', 'en-GB')).toBe('1 Jan 1980');
  });
});

describe('age', () => {
  it('turns on the birthday, not before', () => {
    expect(yearsBetween('1980-05-17', '2026-05-16')).toBe(45);
    expect(yearsBetween('1980-05-17', '2026-05-17')).toBe(46);
    expect(yearsBetween('2026-05-17', '2026-05-17')).toBe(0);
  });

  it('of someone born on 29 February turns on 1 March in a common year', () => {
    expect(yearsBetween('2000-02-29', '2025-02-28')).toBe(24);
    expect(yearsBetween('2000-02-29', '2025-03-01')).toBe(25);
  });
});
