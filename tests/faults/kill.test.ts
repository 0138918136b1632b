import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sessionIds } from '../../electron/service/db/session-table.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { workUntilKilled } from './kill.ts';
import { look, wrongIn } from './look.ts';
import { layOut } from './work/edit-for-ever.ts';
import { MANY } from './work/import-for-ever.ts';
import { promisesIn } from './work/promise.ts';

let folder: string;

beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => {
  removeFolder(folder);
});

/** Kills in all: two processes at a time, a fresh data folder after every ten. */
const LANES = 2;
const FOLDERS = 10;
const ROUNDS = 10;
/** An import of many charts takes longer than an edit; so long is killed. */
const IMPORT_BUDGET_MS = 8_000;

async function lane(name: string): Promise<{ rounds: number; promised: number; wrong: unknown[] }> {
  const sum = { rounds: 0, promised: 0, wrong: [] as unknown[] };
  for (let f = 0; f < FOLDERS; f++) {
    const data = join(folder, `${name}-${f}`);
    const service = openService(data);
    await layOut(service);
    service.close();
    for (let round = 0; round < ROUNDS; round++) {
      const promised = promisesIn(await workUntilKilled(data, 'edit', Math.random() * 250));
      sum.wrong.push(...(await wrongIn(data, promised)));
      sum.promised += promised.length;
      sum.rounds++;
    }
    removeFolder(data);
  }
  return sum;
}

describe('a service killed at any moment', () => {
  it('has kept every edit it acknowledged, and nothing in its records disagrees', { timeout: 240_000 }, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, i) => lane(`lane-${i}`)));
    const rounds = lanes.reduce((sum, each) => sum + each.rounds, 0);
    const promised = lanes.reduce((sum, each) => sum + each.promised, 0);
    const wrong = lanes.flatMap((each) => each.wrong);
    console.log(`killed ${rounds} times, ${promised} edits acknowledged, ${wrong.length} lost or wrong`);
    expect(wrong).toEqual([]);
    expect(rounds).toBeGreaterThanOrEqual(200);
    expect(promised).toBeGreaterThan(rounds);
  });

  it('has taken an import in whole or not at all', async () => {
    const data = join(folder, 'data');
    const end = Date.now() + IMPORT_BUDGET_MS;
    let interrupted = 0;
    let rounds = 0;
    while (Date.now() < end) {
      const lines = await workUntilKilled(data, 'import', Math.random() * 600);
      const begun = lines.filter((line) => line.startsWith('begin ')).map((line) => line.slice(6));
      const done = new Set(lines.filter((line) => line.startsWith('done ')).map((line) => line.slice(5)));
      const ids = await look(data, (store) => sessionIds(store, null));
      for (const prefix of begun) {
        const count = ids.filter((id) => id.startsWith(`${prefix}-`)).length;
        expect(done.has(prefix) ? [MANY] : [0, MANY]).toContain(count);
        if (!done.has(prefix)) interrupted++;
      }
      rounds++;
    }
    console.log(`killed ${rounds} times, ${interrupted} imports interrupted, each whole or absent`);
    expect(interrupted).toBeGreaterThan(0);
    expect((await look(data, verifyStore)).findings).toEqual([]);
  });

  it('can be started again when its very first start was cut short', async () => {
    let cut = 0;
    for (let round = 0; round < 12; round++) {
      const own = join(folder, `first-${round}`);
      const lines = await workUntilKilled(own, 'open', 120 + round * 30, 'start');
      if (lines.length === 0 && existsSync(join(own, 'clinic'))) cut++;
      const service = openService(own);
      expect(await service.ask('app:info', {})).toMatchObject({ place: 'clinic' });
      service.close();
    }
    console.log(`${cut} of 12 first starts were cut short after the folder was made`);
  });
});
