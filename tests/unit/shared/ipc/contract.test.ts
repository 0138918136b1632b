import { describe, expect, test } from 'vitest';

import { CHANNELS } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';

describe('the contract', () => {
  test('the bridge offers exactly the channels of the contract', () => {
    expect([...CHANNELS].sort()).toEqual(Object.keys(contract).sort());
  });

  test('every channel refuses what is not an object', () => {
    for (const [name, { input }] of Object.entries(contract)) {
      for (const bad of [null, undefined, 7, 'text', []]) {
        expect(input.safeParse(bad).success, `${name} ${JSON.stringify(bad)}`).toBe(false);
      }
    }
  });

  test('numbers that cannot be are refused', () => {
    const apply = contract['session:apply'].input;
    const delta = { marks: [], treatments: [] };
    expect(apply.safeParse({ sessionId: 's', baseRevision: 0, origin: 'edit', delta }).success).toBe(true);
    for (const baseRevision of [-1, 0.5, Number.NaN, Infinity, '0']) {
      expect(apply.safeParse({ sessionId: 's', baseRevision, origin: 'edit', delta }).success).toBe(false);
    }
  });
});
