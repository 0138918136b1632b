/** What encryption costs: the same repository functions on an encrypted database and on one opened without a key. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';

import { diffCharts } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { importParsed } from '../../electron/service/chart-files.ts';
import { commitDelta } from '../../electron/service/apply-delta.ts';
import { createChartCache } from '../../electron/service/chart-cache.ts';
import { requireChart } from '../../electron/service/db/chart-read.ts';
import { migrate } from '../../electron/service/db/migrate.ts';
import { MIGRATIONS } from '../../electron/service/db/migrations/index.ts';
import { applySettings } from '../../electron/service/db/pragmas.ts';
import { openStore, type Store } from '../../electron/service/store.ts';
import { recordKeys } from '../../electron/service/vault/keys.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { optionsFor, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';

const MARKS = 200;
/** Charts that lie there already: a file larger than what one chart takes. */
const OTHERS = 200;
/** Most that encryption may cost, as a multiple. */
const LIMITS = { save: 1.6, open: 1.5 } as const;

const folder = tempFolder();
const keys = recordKeys(Buffer.alloc(32, 5));
const chartOf = (sessionId: string): Chart =>
  aChart({
    sessionId,
    marks: Array.from({ length: MARKS }, (_, i) =>
      aPoint({ id: `m${i}`, uUm: i * 500, note: `point ${i}, well tolerated` }),
    ),
  });

/** The clinic's own store with its database in the clear: schema, settings and functions are the same. */
function openPlain(): Store {
  const place = join(folder, 'plain');
  mkdirSync(place);
  const options = optionsFor(place);
  const encrypted = openStore('sample', keys, options);
  const db = new Database(join(place, 'plain.db'));
  applySettings(db);
  migrate(db, MIGRATIONS, { at: options.now().toISOString(), program: options.version });
  const statements = new Map<string, Database.Statement>();
  return {
    ...encrypted,
    opened: { ...encrypted.opened, db },
    charts: createChartCache(),
    sql(text) {
      const statement = statements.get(text) ?? db.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    write: (action) => (db.inTransaction ? action() : db.transaction(action).immediate()),
    close: () => {
      db.close();
      encrypted.close();
    },
  };
}

function fill(store: Store): void {
  const charts = Array.from({ length: OTHERS }, (_, i) => ({ name: `${i}`, chart: chartOf(`s${i}`) }));
  store.write(() => importParsed(store, charts, 'bench'));
}

const secret = join(folder, 'encrypted');
mkdirSync(secret);
const encrypted = openStore('sample', keys, optionsFor(secret));
const plain = openPlain();
for (const store of [encrypted, plain]) fill(store);
afterAll(() => {
  encrypted.close();
  plain.close();
  removeFolder(folder);
});

let turn = 0;

/** Every mark of a chart changes: its rows, its head and its entry of the log are written, and the disk confirms. */
function saveChart(store: Store): void {
  turn++;
  const before = requireChart(store, `s${turn % OTHERS}`);
  const after = {
    ...before.chart,
    marks: before.chart.marks.map((mark) => ({ ...mark, volumeUl: 10 + ((mark.volumeUl + 7) % 90) })),
  };
  store.write(() => commitDelta(store, before, diffCharts(before.chart, after), { actor: 'bench', origin: 'edit' }));
}

function openChart(store: Store): void {
  store.charts.clear();
  requireChart(store, `s${turn++ % OTHERS}`);
}

/** Median seconds of an action, the two stores taking turns so that both see the same machine. */
function medians(action: (store: Store) => void, rounds: number): { plain: number; encrypted: number } {
  const times = { plain: [] as number[], encrypted: [] as number[] };
  for (let round = -10; round < rounds; round++) {
    for (const [name, store] of [
      ['plain', plain],
      ['encrypted', encrypted],
    ] as const) {
      const started = performance.now();
      action(store);
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return { plain: middle(times.plain), encrypted: middle(times.encrypted) };
}

test(`a chart of ${MARKS} marks, saved and opened: encrypted beside plain`, () => {
  const save = medians(saveChart, 150);
  const open = medians(openChart, 300);
  for (const [name, { plain: without, encrypted: withKey }] of Object.entries({ save, open })) {
    console.log(
      `${name}: plain ${without.toFixed(2)} ms, encrypted ${withKey.toFixed(2)} ms, ${(withKey / without).toFixed(2)} times`,
    );
  }
  expect(save.encrypted / save.plain).toBeLessThanOrEqual(LIMITS.save);
  expect(open.encrypted / open.plain).toBeLessThanOrEqual(LIMITS.open);
});
