/** Opens a database. The only place that does; each step has its own failure and happens in this order. */
import { existsSync } from 'node:fs';

import Database from 'better-sqlite3';

import { AppError } from '#shared/errors.ts';
import { type PlaceName } from '#shared/ipc/records.ts';
import { type ServiceOptions } from '../options.ts';
import { ensureFolder, leaveMarker, type PlaceFiles, placeExists, placeFiles } from './data-folder.ts';
import { applyKey } from '../vault/cipher.ts';
import { checkFile, requireCiphertext } from './file-check.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { applySettings, confirmSettings, requireSqlite } from './pragmas.ts';
import { guardStorage, storageFailure } from './sqlite-failure.ts';

/** An open database and what was learned on the way. */
export interface OpenedDatabase {
  readonly db: Database.Database;
  readonly schemaVersion: number;
  readonly sqliteVersion: string;
  /** True when the file was made by this opening. */
  readonly isNew: boolean;
  /** Leaves one tidy file and gives the lock back. */
  close(): void;
}

function requireSoundContent(db: Database.Database, path: string): void {
  const answer = db.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new AppError('data-damaged', 'the database is damaged', { path });
}

/** The first write of a connection; only after it do the settings say what truly holds. */
function noteOpening(db: Database.Database, at: string): void {
  db.prepare(
    `INSERT INTO setting (name, value, updated_at) VALUES ('opened', ?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  ).run(at, at);
}

function openFile(
  files: PlaceFiles,
  key: Buffer,
  options: ServiceOptions,
  native: Database.Options,
  beforeMigrating: () => void,
): Omit<OpenedDatabase, 'close'> {
  const isNew = checkFile(files.database, key, native) === 'absent';
  if (isNew && files.marker !== null && existsSync(files.marker)) {
    throw new AppError('data-damaged', 'records were kept here, but the database file is empty');
  }
  const db = new Database(files.database, native);
  try {
    applyKey(db, key);
    const sqliteVersion = requireSqlite(db);
    applySettings(db);
    if (!isNew && options.inspect !== true) requireSoundContent(db, files.database);
    const at = options.now().toISOString();
    if (!isNew && Number(db.pragma('user_version', { simple: true })) < SCHEMA_VERSION) beforeMigrating();
    const schemaVersion = migrate(db, MIGRATIONS, { at, program: options.version });
    noteOpening(db, at);
    confirmSettings(db);
    requireCiphertext(files.database);
    leaveMarker(files);
    return { db, schemaVersion, sqliteVersion, isNew };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Moves the log into the file. What prevents it loses nothing: the log is read at the next opening. */
function tidyUp(db: Database.Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}

/** Records are changed to a newer schema only by a caller who makes a backup of them first. */
function requireNone(): void {
  throw new AppError('backup-failed', 'the records must be brought up to date, and no backup is made here');
}

/**
 * Opens the database of a place with its key, making it on the first start. Throws AppError; never replaces what is
 * there. `beforeMigrating` runs before an older schema is brought up to date; what it throws prevents that.
 */
export function openDatabase(
  place: PlaceName,
  key: Buffer,
  options: ServiceOptions,
  beforeMigrating: () => void = requireNone,
): OpenedDatabase {
  const files = placeFiles(options.dataFolder, place);
  const native = options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding };
  if (options.create === false && !placeExists(files)) {
    throw new AppError('data-folder-missing', 'no Mesochart records are kept here', { path: options.dataFolder });
  }
  ensureFolder(options.dataFolder, files);
  return guardStorage(files.folder, () => {
    const release = takeOwnerLock(files.folder, options.now().toISOString(), native);
    try {
      const opened = openFile(files, key, options, native, beforeMigrating);
      return {
        ...opened,
        close: () => {
          try {
            tidyUp(opened.db);
          } finally {
            opened.db.close();
            release();
          }
        },
      };
    } catch (error) {
      release();
      throw error;
    }
  });
}
