import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  ADVERSE_KINDS,
  CTCAE,
  followUpDay,
  gradeOfSize,
  isFollowUpDue,
  LATE_INFECTION,
  SIZED_SIGNS,
  SIZED_SOURCE,
} from '#shared/clinical/adverse.ts';
import { addTo } from '#shared/clinical/plain-date.ts';

describe('the millimetre scale of source L41d', () => {
  it.each([
    ['redness-mm', [1, 50, 51, 100, 101], [1, 1, 2, 2, 3]],
    ['swelling-mm', [1, 20, 21, 50, 51], [1, 1, 2, 2, 3]],
    ['nodule-mm', [1, 15, 16, 29, 30], [1, 1, 2, 2, 3]],
    ['ulcer-mm', [1, 9, 10, 19, 20], [1, 1, 2, 2, 3]],
    ['scar-mm', [1, 9, 10, 19, 20], [1, 1, 2, 2, 3]],
  ] as const)('grades %s as printed', (code, sizesMm, grades) => {
    const sign = SIZED_SIGNS.find((item) => item.code === code);
    expect(sizesMm.map((mm) => (sign === undefined ? -1 : gradeOfSize(sign, mm * 1_000)))).toEqual(grades);
    expect(SIZED_SOURCE).toBe('L41d');
  });

  it('never grades a larger sign lower', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIZED_SIGNS), fc.nat(300_000), fc.nat(300_000), (sign, a, b) => {
        expect(gradeOfSize(sign, Math.max(a, b))).toBeGreaterThanOrEqual(gradeOfSize(sign, Math.min(a, b)));
      }),
    );
  });
});

describe('late infections', () => {
  it('are asked about twelve weeks after the session, as in source L29, for half a year', () => {
    expect(LATE_INFECTION).toEqual({ fromWeeks: 1, toWeeks: 12, source: 'L29' });
    expect(followUpDay('2026-01-01')).toBe('2026-03-26');
    expect(isFollowUpDue('2026-01-01', '2026-03-25')).toBe(false);
    expect(isFollowUpDue('2026-01-01', '2026-03-26')).toBe(true);
    expect(isFollowUpDue('2026-01-01', addTo('2026-01-01', 27, 'weeks'))).toBe(false);
  });
});

describe('the list of events', () => {
  it('tells a usual onset only with a source', () => {
    for (const { hasOnset, sources } of ADVERSE_KINDS) if (hasOnset) expect(sources.length).toBeGreaterThan(0);
    expect(new Set(ADVERSE_KINDS.map(({ code }) => code)).size).toBe(ADVERSE_KINDS.length);
    expect(CTCAE.source).toBe('L41c');
  });
});
