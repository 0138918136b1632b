import { describe, expect, it } from 'vitest';

import { formatAgo, formatSize, formatSpan } from '../../../../renderer/ui/elapsed.ts';

const NOW = Date.parse('2026-11-22T20:00:00.000Z');
const ago = (ms: number): string => formatAgo(new Date(NOW - ms).toISOString(), NOW, 'en');

describe('elapsed time', () => {
  it('is told in the largest unit that still says enough: 26 hours are not one day', () => {
    expect(ago(30_000)).toBe('30 seconds ago');
    expect(ago(2 * 60_000)).toBe('2 minutes ago');
    expect(ago(26 * 3_600_000)).toBe('26 hours ago');
    expect(ago(60 * 3_600_000)).toBe('2 days ago');
    expect(formatSpan(26 * 3_600_000, 'en')).toBe('26 hours');
  });

  it('never speaks of the future where two clocks differ', () => {
    expect(ago(-5_000)).toBe('1 second ago');
  });
});

describe('sizes', () => {
  it('have three figures at most', () => {
    expect(formatSize(999, 'en')).toBe('999 byte');
    expect(formatSize(1_236_000, 'en')).toBe('1.24 MB');
    expect(formatSize(86_000_000, 'en')).toBe('86 MB');
  });
});
