/** An open place: the database, the clock and the identifiers that everything in the service works with. */
import type Database from 'better-sqlite3';
import { z } from 'zod';

import { type AppError } from '#shared/errors.ts';
import { type PlaceName } from '#shared/ipc/records.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { rememberEnds } from './audit/anchors.ts';
import { appendAudit, type AuditNote } from './audit/audit-log.ts';
import { finishErasing } from './audit/erase.ts';
import { noteOpening } from './audit/opening-notes.ts';
import { backupBeforeMigration } from './backup/before-migration.ts';
import { type ChartCache, createChartCache } from './chart-cache.ts';
import { type OpenedDatabase, openDatabase } from './db/open.ts';
import { storageFailure } from './db/sqlite-failure.ts';
import { sweepFiles } from './files/file-store.ts';
import { type ServiceOptions } from './options.ts';
import { type RecordKeys } from './vault/keys.ts';

/** An open place. */
export interface Store {
  readonly opened: OpenedDatabase;
  readonly place: PlaceName;
  readonly options: ServiceOptions;
  /** The keys of this place while it is open. */
  readonly keys: RecordKeys;
  /** This database's own name in the change log, so that logs of several can be told apart. */
  readonly deviceId: string;
  readonly charts: ChartCache;
  /** A prepared statement, kept for the next time. */
  sql(text: string): Database.Statement;
  /**
   * Runs one immediate transaction; on failure nothing of it remains, in memory either. `otherwise` may answer in its
   * place when the storage refused.
   */
  write<T>(action: () => T, otherwise?: (error: AppError) => T): T;
  /** Keeps an entry of the audit trail that cannot be written now for the next transaction. */
  auditLater(note: AuditNote): void;
  /** The time now as a UTC instant. */
  instant(): string;
  readonly newId: () => string;
  close(): void;
}

function deviceOf(db: Database.Database, fresh: string, at: string): string {
  db.prepare(`INSERT INTO setting (name, value, updated_at) VALUES ('device', ?, ?) ON CONFLICT (name) DO NOTHING`).run(
    fresh,
    at,
  );
  return z.string().parse(db.prepare(`SELECT value FROM setting WHERE name = 'device'`).pluck().get());
}

/** How long the ends of the logs may go unremembered while the records are open, ms. */
const REMEMBER_EVERY_MS = 600_000;

/** Opens a place with its keys. Throws AppError when it cannot be opened. */
export function openStore(place: PlaceName, keys: RecordKeys, options: ServiceOptions): Store {
  const opened = openDatabase(place, keys.db, options, () => {
    if (place === 'clinic') backupBeforeMigration(options, keys);
  });
  const { db } = opened;
  const statements = new Map<string, Database.Statement>();
  const charts = createChartCache();
  const delayed: AuditNote[] = [];
  let rememberedMs = options.now().getTime();
  const rememberNow = () => {
    rememberedMs = options.now().getTime();
    rememberEnds(store);
  };
  const newId = () => uuidV7(options.now().getTime(), options.randomBytes(ID_RANDOM_BYTES));
  const store: Store = {
    opened,
    place,
    options,
    keys,
    deviceId: deviceOf(db, newId(), options.now().toISOString()),
    charts,
    sql(text) {
      const known = statements.get(text);
      if (known !== undefined) return known;
      const statement = db.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    write(action, otherwise) {
      if (db.inTransaction) return action();
      try {
        const late = delayed.length;
        const value = db
          .transaction(() => {
            for (const note of delayed) appendAudit(store, note);
            return action();
          })
          .immediate();
        delayed.splice(0, late);
        if (Math.abs(options.now().getTime() - rememberedMs) >= REMEMBER_EVERY_MS) rememberNow();
        return value;
      } catch (error) {
        charts.clear();
        const storage = storageFailure(error);
        if (storage === null || otherwise === undefined) throw error;
        return otherwise(storage);
      }
    },
    auditLater: (note) => {
      delayed.push(note);
    },
    instant: () => options.now().toISOString(),
    newId,
    close: () => {
      try {
        rememberNow();
      } finally {
        opened.close();
      }
    },
  };
  try {
    noteOpening(store);
    if (options.inspect !== true) {
      finishErasing(store);
      sweepFiles(store);
    }
  } catch (error) {
    opened.close();
    throw error;
  }
  return store;
}
