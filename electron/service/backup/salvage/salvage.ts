/**
 * Puts a database together from what can be read of a damaged one and the newest good backup. A chart is taken as it is
 * only where its log leads to it; else it is written again from the log, else taken from the backup and named for
 * review. What no proof and no backup holds is kept as it was read, and named as well.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';
import { z } from 'zod';

import { retiredKeyRow } from '../../audit/chain-keys.ts';
import { appendAudit } from '../../audit/audit-log.ts';
import { placeFiles } from '../../db/data-folder.ts';
import { type ServiceOptions } from '../../options.ts';
import { openStore, type Store } from '../../store.ts';
import { type RecordKeys } from '../../vault/keys.ts';
import { copyOut } from '../byte-copy.ts';
import { readContainer, requireSeal } from '../manifest.ts';
import { type Access, reading } from '../snapshot.ts';
import { quoted, tableNames } from '../tables.ts';
import { newDatabase, type PutRow, rowWriter } from './new-database.ts';
import { provesItself } from './proofs.ts';
import { type Damaged, readDamaged, type Row } from './read-damaged.ts';
import { repairPatients } from './repair-patients.ts';
import { type BackupSession, CHART_TABLES, type Outcome, repairSession } from './repair-session.ts';

/** What is worked with. */
export interface Salvage {
  /** Options of the records in use. */
  readonly options: ServiceOptions;
  /** Folder within the data folder in which the new records are made. */
  readonly staging: string;
  readonly keys: RecordKeys;
  /** The newest backup with this key; null where there is none, or to see how far one comes without. */
  readonly backup: string | null;
  readonly actorId: string;
}

/** What came of it. */
export interface Salvaged {
  readonly tables: { readonly name: string; readonly read: number; readonly lost: number }[];
  readonly sessionsWhole: number;
  readonly fromBackup: number;
  readonly review: string[];
  readonly lost: number;
}

/** Written anew by the schema itself. */
const OWN_TABLES = ['migration'];
const row = z.record(z.string(), z.unknown());
const ids = z.array(z.string());
const orphan = z.object({ table: z.string(), rowid: z.number().nullable() });
/** Their rows prove themselves or are nothing. */
const CHAINS = ['change', 'audit'];

const resultOf = (tables: Salvaged['tables'], outcomes: ReadonlyMap<string, Outcome>): Salvaged => {
  const of = (...wanted: Outcome[]) =>
    [...outcomes].filter(([, outcome]) => wanted.includes(outcome)).map(([id]) => id);
  return {
    tables,
    sessionsWhole: of('whole', 'from-log').length,
    fromBackup: of('from-backup').length,
    review: of('from-backup', 'unproved'),
    lost: of('lost').length,
  };
};

/** Works on copies: reading a log of a killed owner may change the files. */
function copyDamaged({ options, staging }: Salvage): string {
  const { database } = placeFiles(options.dataFolder, 'clinic');
  const copy = join(options.dataFolder, staging, 'damaged.db');
  for (const suffix of ['', '-wal']) {
    if (existsSync(`${database}${suffix}`)) copyFileSync(`${database}${suffix}`, `${copy}${suffix}`);
  }
  return copy;
}

function unpackBackup({ options, staging, keys, backup }: Salvage): string | null {
  if (backup === null) return null;
  const container = readContainer(backup);
  requireSeal(backup, container.manifest, keys.backup);
  const copy = join(options.dataFolder, staging, 'backup.db');
  copyOut({ path: backup, ...container.database }, copy);
  return copy;
}

/** Keys of both chains, with those of the time before a change of the key. */
function chainKeysOf(damaged: Damaged, keys: RecordKeys): Buffer[] {
  const found = [keys.audit];
  damaged.readTable('retired_key', (value) => {
    const parsed = retiredKeyRow.safeParse(value);
    if (parsed.success) found.push(Buffer.from(parsed.data.chain_key, 'hex'));
  });
  return found;
}

/** Judged session by session; every other table is filled row by row. */
const isOfChart = (table: string): boolean => CHART_TABLES.some((name) => name === table);

/** Rows of a session's chart in the backup. */
function backupSession(backup: string, access: Access, id: string): BackupSession | null {
  return reading(backup, access, (db) => {
    const rows = (table: string) =>
      z
        .array(row)
        .parse(
          db.prepare(`SELECT * FROM ${quoted(table)} WHERE ${table === 'session' ? 'id' : 'session_id'} = ?`).all(id),
        );
    const tables = [...CHART_TABLES].toReversed();
    return rows('session').length === 0 ? null : new Map(tables.map((table) => [table, rows(table)]));
  });
}

/** Rows without what they refer to cannot stay. */
function dropOrphans({ opened: { db } }: Store): void {
  for (let pass = 0; pass < CHART_TABLES.length; pass++) {
    const found = z.array(orphan).parse(db.pragma('foreign_key_check'));
    for (const { table, rowid } of found) {
      if (rowid !== null) db.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`).run(rowid);
    }
    if (found.length === 0) return;
  }
}

/** What of the damaged database goes in as it is, what has no proof, and what was counted. */
interface Found {
  readonly tables: Salvaged['tables'];
  readonly unproved: readonly (readonly [table: string, row: Row])[];
  /** Tables that may lack rows. */
  readonly loose: readonly string[];
}

function takeOver(damaged: Damaged, put: PutRow, tables: readonly string[], keys: readonly Buffer[]): Found {
  const unproved: (readonly [table: string, row: Row])[] = [];
  const counted = tables.map((name) => {
    const counts = damaged.readTable(name, (found, isSure) => {
      if (isSure || provesItself(name, found, keys)) put(name, found);
      else unproved.push([name, found]);
    });
    return { name, ...counts };
  });
  const named = new Set(unproved.map(([table]) => table));
  const isLoose = ({ name, lost }: { name: string; lost: number }) =>
    lost > 0 || named.has(name) || !damaged.tables.includes(name);
  return { tables: counted, unproved, loose: counted.filter(isLoose).map(({ name }) => name) };
}

function fillFrom(backup: string, access: Access, tables: readonly string[], put: PutRow): void {
  reading(backup, access, (db) => {
    const present = tableNames(db);
    for (const table of tables.filter((name) => present.includes(name))) {
      for (const found of db.prepare(`SELECT * FROM ${quoted(table)}`).iterate()) put(table, row.parse(found));
    }
  });
}

function repairAll(
  store: Store,
  backup: string | null,
  access: Access,
  { put, loose }: { readonly put: PutRow; readonly loose: readonly string[] },
): Map<string, Outcome> {
  const here = store.opened.db
    .prepare('SELECT id FROM session UNION SELECT session_id FROM change WHERE session_id IS NOT NULL')
    .pluck()
    .all();
  // Where both tables were read to their end, a session that only the backup has was given up by a restore.
  const mayLack = loose.includes('session') && loose.includes('change');
  const there =
    backup === null || !mayLack
      ? []
      : reading(backup, access, (db) => db.prepare('SELECT id FROM session').pluck().all());
  const outcomes = new Map<string, Outcome>();
  for (const id of new Set(ids.parse([...here, ...there]))) {
    const then = () => (backup === null ? null : backupSession(backup, access, id));
    outcomes.set(id, repairSession(store, id, then, put));
  }
  return outcomes;
}

/** What no proof holds is better than nothing: shown as it was read, and named for review. */
function fillUnproved(outcomes: Map<string, Outcome>, unproved: Found['unproved'], put: PutRow): void {
  const ofTable = (wanted: string) => unproved.filter(([table]) => table === wanted);
  for (const table of [...CHART_TABLES].toReversed()) {
    for (const [, found] of ofTable(table)) {
      const id = z.string().parse(table === 'session' ? found['id'] : found['session_id']);
      const outcome = outcomes.get(id) ?? 'lost';
      if (outcome !== 'unproved' && outcome !== 'lost') continue;
      if (put(table, found) && table === 'session') outcomes.set(id, 'unproved');
    }
  }
}

/** The name of the logs must not be a new one where an old one is known. */
function keepDevice(db: Database.Database): void {
  db.exec(
    `INSERT INTO setting (name, value, updated_at)
     SELECT 'device', device_id, at FROM change WHERE seq = (SELECT max(seq) FROM change) LIMIT 1
     ON CONFLICT DO NOTHING`,
  );
}

/** Puts the new database together in the staging folder, ready to take the place of the damaged one. */
export function salvage(work: Salvage): Salvaged {
  const { options, staging, keys, actorId } = work;
  const access: Access = { key: keys.db, nativeBinding: options.nativeBinding };
  const dataFolder = join(options.dataFolder, staging);
  const place = placeFiles(dataFolder, 'clinic');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const backup = unpackBackup(work);
  const damaged = readDamaged(copyDamaged(work), access);
  const by = { at: options.now().toISOString(), program: options.version };
  const { db: fresh, guards } = newDatabase(place.database, access, by);
  const tables = tableNames(fresh).filter((table) => !OWN_TABLES.includes(table));
  const found = fresh.transaction(() => {
    const put = rowWriter(fresh);
    const taken = takeOver(damaged, put, tables, chainKeysOf(damaged, keys));
    if (backup !== null) {
      fillFrom(
        backup,
        access,
        taken.loose.filter((name) => !isOfChart(name) && name !== 'patient'),
        put,
      );
    }
    keepDevice(fresh);
    return taken;
  })();
  damaged.close();
  fresh.close();

  const store = openStore('clinic', keys, { ...options, dataFolder, inspect: true, create: false });
  try {
    const { db } = store.opened;
    db.pragma('foreign_keys = OFF');
    const put = rowWriter(db);
    const outcomes = db.transaction(() => {
      repairPatients(store);
      if (backup !== null && found.loose.includes('patient')) fillFrom(backup, access, ['patient'], put);
      const others = found.unproved.filter(([table]) => !isOfChart(table) && !CHAINS.includes(table));
      for (const [table, value] of others) put(table, value);
      const repaired = repairAll(store, backup, access, { put, loose: found.loose });
      fillUnproved(repaired, found.unproved, put);
      dropOrphans(store);
      for (const sql of guards) db.exec(sql);
      return repaired;
    })();
    db.pragma('foreign_keys = ON');
    const result = resultOf(found.tables, outcomes);
    store.write(() => {
      const { sessionsWhole: whole, fromBackup, lost } = result;
      appendAudit(store, {
        actorId,
        action: 'salvage.run',
        detail: { whole, fromBackup, review: result.review.length, lost },
      });
    });
    return result;
  } finally {
    store.close();
    for (const name of ['damaged.db', 'damaged.db-wal', 'damaged.db-shm', 'backup.db']) {
      rmSync(join(dataFolder, name), { force: true });
    }
    rmSync(join(place.folder, 'owner.lock'), { force: true });
  }
}
