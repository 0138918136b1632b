/** An open place: the database, the clock and the identifiers that everything in the service works with. */
import type Database from 'better-sqlite3';
import { z } from 'zod';

import { type PlaceName } from '#shared/ipc/records.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { type ChartCache, createChartCache } from './chart-cache.ts';
import { type OpenedDatabase, openDatabase } from './db/open.ts';
import { type ServiceOptions } from './options.ts';

/** An open place. */
export interface Store {
  readonly opened: OpenedDatabase;
  readonly place: PlaceName;
  readonly options: ServiceOptions;
  /** This database's own name in the change log, so that logs of several can be told apart. */
  readonly deviceId: string;
  readonly charts: ChartCache;
  /** A prepared statement, kept for the next time. */
  sql(text: string): Database.Statement;
  /** Runs one immediate transaction; on failure nothing of it remains, in memory either. */
  write<T>(action: () => T): T;
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

/** Opens a place. Throws AppError when it cannot be opened. */
export function openStore(place: PlaceName, options: ServiceOptions): Store {
  const opened = openDatabase(place, options);
  const { db } = opened;
  const statements = new Map<string, Database.Statement>();
  const charts = createChartCache();
  const newId = () => uuidV7(options.now().getTime(), options.randomBytes(ID_RANDOM_BYTES));
  return {
    opened,
    place,
    options,
    deviceId: deviceOf(db, newId(), options.now().toISOString()),
    charts,
    sql(text) {
      const known = statements.get(text);
      if (known !== undefined) return known;
      const statement = db.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    write(action) {
      if (db.inTransaction) return action();
      try {
        return db.transaction(action).immediate();
      } catch (error) {
        charts.clear();
        throw error;
      }
    },
    instant: () => options.now().toISOString(),
    newId,
    close: () => {
      opened.close();
    },
  };
}
