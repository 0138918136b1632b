/**
 * Rows written past the service, with the schema, the driver and the cipher of the product and a `synchronous` of one's
 * own. The service refuses NORMAL: this is how a test shows that it would notice the difference.
 */
import Database from 'better-sqlite3';

import { MIGRATIONS } from '../../../electron/service/db/migrations/index.ts';
import { applyKey } from '../../../electron/service/vault/cipher.ts';
import { say } from './promise.ts';

const KEY = Buffer.alloc(32, 7);

function open(file: string): Database.Database {
  const db = new Database(file);
  applyKey(db, KEY);
  return db;
}

/** Inserts patients one by one until it is killed; says the number of each. */
export function writeRows(file: string, synchronous: 'NORMAL' | 'FULL'): void {
  const db = open(file);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${synchronous}`);
  for (const { sql } of MIGRATIONS) db.exec(sql);
  const insert = db.prepare(
    `INSERT INTO patient (id, row_version, family, given, birth_date, sex, weight_g, phone, email, reference, notes,
       search, sort_key, created_at, updated_at)
     VALUES (?, 1, 'Sample', 'Ada', NULL, 'female', NULL, '', '', '', ?, '', '', '', '')`,
  );
  const notes = 'n'.repeat(800);
  for (let n = 1; ; n++) {
    insert.run(String(n), notes);
    say(String(n));
  }
}

/** How many rows lie there. */
export function countRows(file: string): number {
  const db = open(file);
  try {
    return Number(db.prepare('SELECT count(*) FROM patient').pluck().get());
  } catch {
    return 0; // not even the schema had reached the disk
  } finally {
    db.close();
  }
}
