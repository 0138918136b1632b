import { existsSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sessionIds } from '../../electron/service/db/session-table.ts';
import { openStore, type Store } from '../../electron/service/store.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { aChart } from '../fixtures/chart/builders.ts';
import { openService, optionsFor, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { workUntilKilled } from './kill.ts';

let folder: string;
let data: string;

beforeEach(() => {
  folder = tempFolder();
  data = `${folder}/data`;
});
afterEach(() => {
  removeFolder(folder);
});

/** How long a test goes on killing, ms. */
const BUDGET_MS = 8_000;

function look<T>(work: (store: Store) => T): T {
  const store = openStore('clinic', optionsFor(data));
  try {
    return work(store);
  } finally {
    store.close();
  }
}

describe('a service killed at any moment', () => {
  it('has kept every edit it acknowledged', async () => {
    const service = openService(data);
    await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
    service.close();
    const end = Date.now() + BUDGET_MS;
    let rounds = 0;
    let acknowledged = 0;
    while (Date.now() < end) {
      const lines = await workUntilKilled(data, 'edit', Math.random() * 250);
      const promised = lines.map(Number);
      const reopened = openService(data);
      const { chart, revision } = await reopened.ask('session:open', { sessionId: 's1' });
      reopened.close();
      const ids = new Set(chart.marks.map(({ id }) => id));
      expect(promised.filter((promisedRevision) => !ids.has(`m${promisedRevision}`))).toEqual([]);
      expect(revision).toBeGreaterThanOrEqual(promised.at(-1) ?? 0);
      expect(chart.marks).toHaveLength(revision);
      rounds++;
      acknowledged += promised.length;
    }
    const report = look(verifyStore);
    console.log(`killed ${rounds} times, ${acknowledged} edits acknowledged, ${report.changes} log entries, none lost`);
    expect(report.findings).toEqual([]);
    expect(acknowledged).toBeGreaterThan(rounds);
  });

  it('has taken an import in whole or not at all', async () => {
    const end = Date.now() + BUDGET_MS;
    let interrupted = 0;
    let rounds = 0;
    while (Date.now() < end) {
      const lines = await workUntilKilled(data, 'import', Math.random() * 600);
      const begun = lines.filter((line) => line.startsWith('begin ')).map((line) => line.slice(6));
      const done = new Set(lines.filter((line) => line.startsWith('done ')).map((line) => line.slice(5)));
      const ids = look((store) => sessionIds(store, null));
      for (const prefix of begun) {
        const count = ids.filter((id) => id.startsWith(`${prefix}-`)).length;
        expect(done.has(prefix) ? [40] : [0, 40]).toContain(count);
        if (!done.has(prefix)) interrupted++;
      }
      rounds++;
    }
    console.log(`killed ${rounds} times, ${interrupted} imports interrupted, each whole or absent`);
    expect(interrupted).toBeGreaterThan(0);
    expect(look(verifyStore).findings).toEqual([]);
  });

  it('can be started again when its very first start was cut short', async () => {
    let cut = 0;
    for (let round = 0; round < 12; round++) {
      const own = `${folder}/first-${round}`;
      const lines = await workUntilKilled(own, 'open', 150 + round * 15, 'start');
      if (lines.length === 0 && existsSync(`${own}/clinic`)) cut++;
      const service = openService(own);
      expect(await service.ask('app:info', {})).toMatchObject({ place: 'clinic' });
      service.close();
    }
    console.log(`${cut} of 12 first starts were cut short after the folder was made`);
  });
});
