import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  formatOffset,
  formatSignedAt,
  formatSignedExactly,
  groupHash,
} from '../../../../renderer/records/signed-text.ts';

const moment = { at: '2025-03-01T23:30:05Z', zone: 'Europe/Paris', offsetMinutes: 60 };

describe('signatures in words', () => {
  test('the time is the one of the clinic, by the offset kept with the signature', () => {
    expect(formatSignedAt(moment, 'en-GB')).toBe('2 Mar 2025, 00:30');
    expect(formatSignedAt({ ...moment, offsetMinutes: -210 }, 'en-GB')).toBe('1 Mar 2025, 20:00');
  });

  test('written out in full it holds seconds, zone and offset', () => {
    expect(formatSignedExactly(moment, 'en-GB')).toBe('2 Mar 2025, 00:30:05 (Europe/Paris, UTC+01:00)');
    expect(formatSignedExactly({ ...moment, zone: 'UTC', offsetMinutes: 0 }, 'en-GB')).toBe(
      '1 Mar 2025, 23:30:05 (UTC)',
    );
  });

  test('offsets west of Greenwich and of half hours are exact', () => {
    expect([0, 330, -210, -720].map(formatOffset)).toEqual(['UTC+00:00', 'UTC+05:30', 'UTC−03:30', 'UTC−12:00']);
  });

  test('a grouped hash joins to what it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hash) => {
        const groups = groupHash(hash);
        expect(groups.join('')).toBe(hash);
        expect(groups.every((group) => group.length === 8)).toBe(true);
      }),
    );
  });
});
