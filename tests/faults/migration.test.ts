import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { workUntilKilled } from './kill.ts';
import { makeOlder, migrateMuch, stateOf } from './work/migrate-much.ts';

const folder = tempFolder();
afterAll(() => {
  removeFolder(folder);
});

const ROUNDS = 20;

it('a change of the schema that is killed at any moment was not, or was wholly; the next start goes on', async () => {
  const older = join(folder, 'made.db');
  makeOlder(older);
  const seen: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const own = join(folder, `round-${round}`);
    mkdirSync(own);
    const file = join(own, 'older.db');
    copyFileSync(older, file);
    await workUntilKilled(own, 'migrate', (round / ROUNDS) * 160);
    const state = stateOf(file);
    expect(['before', 'after']).toContain(state);
    seen[state] = (seen[state] ?? 0) + 1;
    if (state === 'before') migrateMuch(file);
    expect(stateOf(file)).toBe('after');
    rmSync(own, { recursive: true });
  }
  console.log(`${ROUNDS} changes of the schema killed: ${JSON.stringify(seen)}`);
  expect(seen['before'] ?? 0).toBeGreaterThan(0);
});
