/** Looks at a database file without changing a byte: what is not ours is left as it is. */
import { existsSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { AppError } from '#shared/errors.ts';
import { applyKey } from '../vault/cipher.ts';
import { readHead } from './data-folder.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations/index.ts';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

interface Stamp {
  readonly applicationId: number;
  readonly version: number;
  /** True where no table exists: the very first opening was cut short. */
  readonly empty: boolean;
}

function judge(file: string, { applicationId, version, empty }: Stamp): 'absent' | 'present' {
  if (applicationId === 0 && version === 0 && empty) return 'absent';
  if (applicationId !== APPLICATION_ID) {
    throw new AppError('data-damaged', 'the file is a database of another program', { path: file });
  }
  if (version > SCHEMA_VERSION) {
    throw new AppError('data-newer', 'the database was written by a newer version of this program', {
      path: file,
      version,
      known: SCHEMA_VERSION,
    });
  }
  return 'present';
}

/** What the file says of itself. A read-only look leaves a write-ahead log of a killed owner where it is. */
function readStamp(file: string, key: Buffer, options: Database.Options): Stamp {
  const db = new Database(file, { ...options, readonly: true });
  try {
    applyKey(db, key);
    return {
      empty: db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0,
      applicationId: Number(db.pragma('application_id', { simple: true })),
      version: Number(db.pragma('user_version', { simple: true })),
    };
  } finally {
    db.close();
  }
}

/** Throws when an existing file must not be opened; says whether there is a database at all. */
export function checkFile(file: string, key: Buffer, options: Database.Options): 'absent' | 'present' {
  if (!existsSync(file)) return 'absent';
  const log = `${file}-wal`;
  const hasLog = existsSync(log) && statSync(log).size > 0;
  const head = readHead(file, MAGIC.length);
  if (head.length === 0 && !hasLog) return 'absent';
  // The header of an encrypted file is random: readable text means that somebody's records lie open.
  if (head.equals(MAGIC)) throw new AppError('not-encrypted', 'the database is not encrypted', { path: file });
  return judge(file, readStamp(file, key, options));
}

/** Throws unless what was written to disk is encrypted: a library without a cipher takes a key and does nothing. */
export function requireCiphertext(file: string): void {
  if (readHead(file, MAGIC.length).equals(MAGIC)) {
    throw new AppError('not-encrypted', 'the database was not encrypted', { path: file });
  }
}
