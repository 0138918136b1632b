/** Looks at a database file without changing a byte: what is not ours is left as it is. */
import { existsSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { AppError } from '#shared/errors.ts';
import { readHead } from './data-folder.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations/index.ts';

const HEADER_BYTES = 108;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** Offsets in the first page of a database file, from the file format's description. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const CELL_COUNT_AT = 103;

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

/** The stamp may stand in the write-ahead log when the last owner was killed: a read-only look leaves it there. */
function stampWithLog(file: string, options: Database.Options): Stamp {
  const db = new Database(file, { ...options, readonly: true });
  try {
    return {
      applicationId: Number(db.pragma('application_id', { simple: true })),
      version: Number(db.pragma('user_version', { simple: true })),
      empty: db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0,
    };
  } finally {
    db.close();
  }
}

const stampOf = (head: Buffer): Stamp => ({
  applicationId: head.readUInt32BE(APPLICATION_ID_AT),
  version: head.readUInt32BE(USER_VERSION_AT),
  empty: head.readUInt16BE(CELL_COUNT_AT) === 0,
});

/** Throws when an existing file must not be opened; says whether there is a database at all. */
export function checkFile(file: string, options: Database.Options): 'absent' | 'present' {
  if (!existsSync(file)) return 'absent';
  const log = `${file}-wal`;
  const hasLog = existsSync(log) && statSync(log).size > 0;
  const head = readHead(file, HEADER_BYTES);
  if (head.length === 0 && !hasLog) return 'absent';
  if (head.length > 0 && !(head.length === HEADER_BYTES && head.subarray(0, MAGIC.length).equals(MAGIC))) {
    throw new AppError('data-damaged', 'the file is not a database', { path: file });
  }
  return judge(file, hasLog ? stampWithLog(file, options) : stampOf(head));
}
