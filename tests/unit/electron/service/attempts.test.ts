import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  createAttempts,
  FREE_ATTEMPTS,
  LONGEST_WAIT_MS,
  waitMs,
} from '../../../../electron/service/people/attempts.ts';

let folder: string;
let nowMs: number;
const now = () => new Date(nowMs);
const start = Date.parse('2026-11-02T08:00:00.000Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesochart-test-'));
  nowMs = start;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the wait after wrong secrets', () => {
  it('begins with the fifth, doubles from half a minute and ends at a quarter of an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 9, 10, 11, 5_000].map(waitMs)).toEqual([
      0, 0, 0, 30_000, 60_000, 120_000, 480_000, 900_000, 900_000, 900_000,
    ]);
  });

  it('never lets more guesses through than the waits allow, whatever the clock does and however often it restarts', () => {
    const step = fc.record({
      laterMs: fc.oneof(fc.nat(60_000), fc.nat(2 * LONGEST_WAIT_MS)),
      back: fc.boolean(),
      restart: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const own = join(folder, `${Math.random()}`);
        mkdirSync(own);
        nowMs = start;
        let attempts = createAttempts(own, now);
        let wrong = 0;
        let passedMs = 0;
        for (const { laterMs, back, restart } of steps) {
          // A clock set back never helps: only time that passes forwards is counted.
          nowMs += back ? -laterMs : laterMs;
          passedMs += back ? 0 : laterMs;
          if (restart) attempts = createAttempts(own, now);
          const retryAt = attempts.retryAt('a');
          if (retryAt === null) {
            expect(passedMs).toBeGreaterThanOrEqual(waitMs(wrong));
            attempts.begin('a', 'password');
            wrong++;
            passedMs = 0;
          } else {
            expect(Date.parse(retryAt) - nowMs).toBeLessThanOrEqual(waitMs(wrong));
            expect(() => {
              attempts.begin('a', 'password');
            }).toThrow('too many');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is one person’s alone and ends with the right password', () => {
    const attempts = createAttempts(folder, now);
    for (let i = 0; i < FREE_ATTEMPTS; i++) attempts.begin('a', 'password');
    expect(attempts.retryAt('a')).toBe(new Date(start + 30_000).toISOString());
    expect(attempts.retryAt('b')).toBeNull();
    nowMs += 30_000;
    attempts.begin('a', 'password');
    attempts.right('a', 'password');
    expect(attempts.retryAt('a')).toBeNull();
  });
});

describe('a PIN', () => {
  it('is refused after five wrong ones until the password was given, whatever time passes', () => {
    const attempts = createAttempts(folder, now);
    for (let i = 0; i < FREE_ATTEMPTS; i++) {
      attempts.begin('a', 'pin');
      attempts.right('a', 'pin'); // right ones in between forgive nothing
      attempts.begin('a', 'pin');
      nowMs += LONGEST_WAIT_MS;
    }
    nowMs += 1_000 * LONGEST_WAIT_MS;
    expect(attempts.needsPassword('a')).toBe(true);
    expect(() => {
      attempts.begin('a', 'pin');
    }).toThrow('password');
    attempts.begin('a', 'password');
    attempts.right('a', 'password');
    expect(attempts.needsPassword('a')).toBe(false);
    attempts.begin('a', 'pin');
  });
});

describe('the file of attempts', () => {
  it('that is damaged or cannot be written does not keep anyone out', () => {
    writeFileSync(join(folder, 'attempts.json'), '{"people":');
    expect(createAttempts(folder, now).retryAt('a')).toBeNull();
    const nowhere = createAttempts(join(folder, 'gone'), now);
    for (let i = 0; i < FREE_ATTEMPTS; i++) nowhere.begin('a', 'password');
    expect(nowhere.retryAt('a')).not.toBeNull();
  });

  it('holds what the audit trail has not been told, until it was', () => {
    const attempts = createAttempts(folder, now);
    attempts.miss('a');
    nowMs += 5_000;
    attempts.miss('a');
    const again = createAttempts(folder, now);
    expect(again.missed()).toEqual([
      { personId: 'a', count: 2, from: new Date(start).toISOString(), to: new Date(start + 5_000).toISOString() },
    ]);
    again.told();
    expect(createAttempts(folder, now).missed()).toEqual([]);
  });
});
