/** Gives a connection its key. The format is SQLCipher 4's: AES-256 with an HMAC-SHA-512 for each page. */
import type Database from 'better-sqlite3';

import { AppError } from '#shared/errors.ts';

interface Keyed {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
}

/** A library without a cipher takes `PRAGMA key` and encrypts nothing; it has no such method. */
const canEncrypt = (db: object): db is Keyed => 'key' in db && typeof db.key === 'function';

/** A key as SQLCipher takes it without a derivation of its own: x'…'. */
export const rawKey = (key: Buffer): Buffer => Buffer.from(`x'${key.toString('hex')}'`, 'latin1');

/** Must be called before anything is read. A wrong key shows at the first read, as SQLITE_NOTADB. */
export function applyKey(db: Database.Database, key: Buffer): void {
  if (!canEncrypt(db)) throw new AppError('not-encrypted', 'this database library has no cipher');
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  const spelled = rawKey(key);
  try {
    db.key(spelled);
  } finally {
    spelled.fill(0);
  }
}

/** Encrypts an open database afresh with another key, page by page. Only for a copy that nobody else works with. */
export function changeCipherKey(db: Database.Database, key: Buffer): void {
  if (!canEncrypt(db)) throw new AppError('not-encrypted', 'this database library has no cipher');
  db.pragma('journal_mode = DELETE');
  const spelled = rawKey(key);
  try {
    db.rekey(spelled);
  } finally {
    spelled.fill(0);
  }
}
