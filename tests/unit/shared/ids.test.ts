import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { uuidV7 } from '#shared/ids.ts';

const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
const time = fc.integer({ min: 0, max: 2 ** 47 });

describe('identifiers', () => {
  test('are UUIDs of version 7 that carry their time', () => {
    fc.assert(
      fc.property(time, random, (timeMs, bytes) => {
        const id = uuidV7(timeMs, bytes);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(timeMs);
      }),
    );
  });

  test('sort as their times do', () => {
    fc.assert(
      fc.property(time, time, random, random, (a, b, r1, r2) => {
        fc.pre(a < b);
        expect(uuidV7(a, r1) < uuidV7(b, r2)).toBe(true);
      }),
    );
  });

  test('are refused without enough randomness', () => {
    expect(() => uuidV7(0, new Uint8Array(8))).toThrow(/sixteen/);
  });
});
