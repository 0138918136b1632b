/** A change of the schema with much to do, on a database made by the schema before it. */
import Database from 'better-sqlite3';

import { migrate } from '../../../electron/service/db/migrate.ts';
import { MIGRATIONS } from '../../../electron/service/db/migrations/index.ts';
import { applySettings } from '../../../electron/service/db/pragmas.ts';
import { applyKey } from '../../../electron/service/vault/cipher.ts';

const KEY = Buffer.alloc(32, 9);
const BY = { at: '2026-11-22T00:00:00.000Z', program: 'test' };
/** Version that a database begins with: all but the last two steps of the product. */
const FIRST = MIGRATIONS.length - 2;
const ROWS = 20_000;

/** A step after the product's own that touches every patient. */
const LONG = {
  version: MIGRATIONS.length + 1,
  sql: `CREATE TABLE noted (id TEXT NOT NULL PRIMARY KEY, notes TEXT NOT NULL) STRICT;
    INSERT INTO noted SELECT id, notes FROM patient;
    UPDATE patient SET notes = 'moved';
    CREATE INDEX noted_by_notes ON noted (notes);`,
};

/** Opens as the service does, without its migrations. */
export function openMuch(file: string): Database.Database {
  const db = new Database(file);
  applyKey(db, KEY);
  applySettings(db);
  return db;
}

/** Makes the older database. */
export function makeOlder(file: string): void {
  const db = openMuch(file);
  migrate(db, MIGRATIONS.slice(0, FIRST), BY);
  const insert = db.prepare(
    `INSERT INTO patient (id, row_version, family, given, sex, phone, email, reference, notes, search, sort_key,
       created_at, updated_at) VALUES (?, 1, 'Sample', 'Ada', 'female', '', '', '', ?, '', '', '', '')`,
  );
  db.transaction(() => {
    for (let n = 0; n < ROWS; n++) insert.run(String(n), `note ${n} ${'and so on '.repeat(10)}`);
  }).immediate();
  db.close();
}

/** Brings it up to the newest schema. */
export function migrateMuch(file: string): void {
  const db = openMuch(file);
  migrate(db, [...MIGRATIONS, LONG], BY);
  db.close();
}

/** `before` or `after` where the database is wholly one of the two; else what is wrong. */
export function stateOf(file: string): string {
  const db = openMuch(file);
  const one = (sql: string) => Number(db.prepare(sql).pluck().get());
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    const moved = one(`SELECT count(*) FROM patient WHERE notes = 'moved'`);
    const applied = one('SELECT count(*) FROM migration');
    const sound =
      db.pragma('integrity_check', { simple: true }) === 'ok' && one('SELECT count(*) FROM patient') === ROWS;
    if (sound && version === FIRST && applied === FIRST && moved === 0) return 'before';
    if (sound && version === LONG.version && applied === LONG.version && moved === ROWS) return 'after';
    return `version ${version}, ${applied} steps, ${moved} rows moved, sound: ${sound}`;
  } finally {
    db.close();
  }
}
