/** A new database with the schema of this program, into which rows are put as they were found. */
import Database from 'better-sqlite3';
import { z } from 'zod';

import { migrate } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { applySettings } from '../../db/pragmas.ts';
import { applyKey } from '../../vault/cipher.ts';
import { type Access } from '../snapshot.ts';
import { quoted, tableNames } from '../tables.ts';
import { type Row } from './read-damaged.ts';

const triggersSchema = z.array(z.object({ name: z.string(), sql: z.string() }));
const textSchema = z.array(z.string());

/** Puts a row into a table unless one with its key is there; true where it went in. */
export type PutRow = (table: string, row: Row) => boolean;

/** Puts rows into a database whose guards are off. Columns that a table does not have are left out. */
export function rowWriter(db: Database.Database): PutRow {
  const statements = new Map<string, Database.Statement>();
  const columns = new Map(
    tableNames(db).map((table) => [
      table,
      textSchema.parse(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)),
    ]),
  );
  return (table, row) => {
    const known = columns.get(table) ?? [];
    const names = Object.keys(row).filter((name) => known.includes(name));
    const id = `${table} ${names.join()}`;
    let statement = statements.get(id);
    if (statement === undefined) {
      statement = db.prepare(
        `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')})
         VALUES (${names.map((name) => `@${name}`).join(', ')}) ON CONFLICT DO NOTHING`,
      );
      statements.set(id, statement);
    }
    try {
      return statement.run(row).changes === 1;
    } catch {
      return false; // rubble that no table takes
    }
  };
}

/**
 * Makes an empty database without its triggers, which keep rows from being put in out of order; `guards` is what makes
 * them again.
 */
export function newDatabase(
  path: string,
  access: Access,
  by: { readonly at: string; readonly program: string },
): { readonly db: Database.Database; readonly guards: readonly string[] } {
  const { key, nativeBinding } = access;
  const db = new Database(path, nativeBinding === undefined ? {} : { nativeBinding });
  applyKey(db, key);
  applySettings(db);
  migrate(db, MIGRATIONS, by);
  const guards = triggersSchema.parse(
    db.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`).all(),
  );
  for (const { name } of guards) db.exec(`DROP TRIGGER ${quoted(name)}`);
  // Rows come table by table; references are looked at in the end.
  db.pragma('foreign_keys = OFF');
  return { db, guards: guards.map(({ sql }) => sql) };
}
