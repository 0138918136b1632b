/** Turns what the operating system and SQLite throw into codes that callers know. */
import Database from 'better-sqlite3';

import { AppError, type ErrorCode } from '#shared/errors.ts';

const SQLITE_CODES: readonly (readonly [prefix: string, code: ErrorCode, message: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'the disk is full: nothing of this change was written'],
  ['SQLITE_READONLY', 'data-folder-read-only', 'the data folder cannot be written to'],
  ['SQLITE_CANTOPEN', 'data-folder-read-only', 'the database file cannot be opened'],
  ['SQLITE_PERM', 'data-folder-read-only', 'the database file may not be opened'],
  ['SQLITE_NOTADB', 'data-damaged', 'the file is not a Mesochart database'],
  ['SQLITE_CORRUPT', 'data-damaged', 'the database is damaged'],
  ['SQLITE_BUSY', 'data-in-use', 'another program is using the database'],
  ['SQLITE_LOCKED', 'data-in-use', 'another program is using the database'],
  ['SQLITE_IOERR', 'io-error', 'the disk reported an error'],
];

const FILE_CODES: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  ENOSPC: ['disk-full', 'the disk is full'],
  EDQUOT: ['disk-full', 'the quota of the disk is used up'],
  EACCES: ['data-folder-read-only', 'the data folder cannot be written to'],
  EPERM: ['data-folder-read-only', 'the data folder cannot be written to'],
  EROFS: ['data-folder-read-only', 'the data folder is on a read-only disk'],
  ENOENT: ['data-folder-missing', 'the data folder is not there'],
  ENOTDIR: ['data-folder-missing', 'a file stands where the data folder should be'],
  EEXIST: ['data-folder-missing', 'a file stands where the data folder should be'],
  EIO: ['io-error', 'the disk reported an error'],
};

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The failure as an AppError, or null where it is none of the known kinds. */
export function storageFailure(error: unknown): AppError | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (error instanceof Database.SqliteError) {
    const known = SQLITE_CODES.find(([prefix]) => code.startsWith(prefix));
    return known === undefined ? null : new AppError(known[1], known[2], { sqlite: code }, { cause: error });
  }
  const known = FILE_CODES[code];
  return known === undefined ? null : new AppError(known[0], known[1], { system: code }, { cause: error });
}

/** Runs an action and translates its storage failures; `path` says which folder or file is concerned. */
export function guardStorage<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const known = error instanceof AppError ? error : storageFailure(error);
    if (known === null) throw error;
    throw new AppError(known.code, known.message, { ...known.detail, path }, { cause: error });
  }
}
