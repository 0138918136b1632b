/** What support may know of the records: counted and named here one by one, so that nothing else can get in. */
import { z } from 'zod';

import { type Diagnostics, type programContract } from '#shared/ipc/program.ts';
import { readConfig, readMemory } from '../backup/config.ts';
import { type Endpoint, onStore } from '../call.ts';
import { SCHEMA_VERSION } from '../db/migrations/index.ts';
import { readSettings } from '../settings.ts';
import { type Store } from '../store.ts';

const RANGES = [
  [0, '0'],
  [9, '1-9'],
  [99, '10-99'],
  [999, '100-999'],
  [9_999, '1000-9999'],
] as const;

/** An order of magnitude: an exact number may tell who is meant. */
export const rangeOf = (count: number): Diagnostics['rows'][string] =>
  RANGES.find(([most]) => count <= most)?.[1] ?? '10000 or more';

const TABLES = ['patient', 'session', 'mark', 'treatment', 'entry', 'file', 'account', 'audit', 'change', 'erasure'];

const pragma = ({ opened }: Store, name: string): number => z.number().parse(opened.db.pragma(name, { simple: true }));

const countOf = (store: Store, table: string): number =>
  z.number().parse(store.sql(`SELECT count(*) FROM ${table}`).pluck().get());

const troubleSchema = z.array(z.object({ action: z.string(), n: z.number() }));

function troublesOf(store: Store): Diagnostics['troubles'] {
  const rows = store.sql(`SELECT action, count(*) AS n FROM audit WHERE outcome <> 'done' GROUP BY action`).all();
  return Object.fromEntries(troubleSchema.parse(rows).map(({ action, n }) => [action, rangeOf(n)]));
}

function diagnosticsOf(store: Store): Diagnostics {
  const { db, sqliteVersion } = store.opened;
  const { theme, paper, idleMinutes, closeMinutes, countersign } = readSettings(store);
  const { everyMinutes, secondFolder } = readConfig(store, store.options.dataFolder);
  const { problem, drill } = readMemory(store);
  const pageBytes = pragma(store, 'page_size');
  return {
    program: store.options.version,
    sqlite: sqliteVersion,
    schemaVersion: SCHEMA_VERSION,
    place: store.place,
    integrity: db.pragma('integrity_check(1)', { simple: true }) === 'ok' ? 'ok' : 'damaged',
    databaseBytes: pragma(store, 'page_count') * pageBytes,
    pageBytes,
    freePages: pragma(store, 'freelist_count'),
    rows: Object.fromEntries(TABLES.map((table) => [table, rangeOf(countOf(store, table))])),
    settings: { theme, paper, idleMinutes, closeMinutes, countersign },
    backups: {
      everyMinutes,
      secondPlace: secondFolder !== null,
      problem: problem?.code ?? null,
      lastTryOutOk: drill?.ok ?? null,
    },
    troubles: troublesOf(store),
  };
}

/** Every channel of the family. */
export const diagnosticsEndpoints: Readonly<Record<keyof typeof programContract, Endpoint>> = {
  'diagnostics:read': onStore('diagnostics:read', ({ store }) => diagnosticsOf(store)),
};
