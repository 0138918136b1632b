/**
 * One process owns a database at a time.
 *
 * The lock is SQLite's own lock on an empty file beside the database: the system releases it however the owner ends,
 * so that a lock never outlives a crash. A second file says who holds it.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';

/** Long enough for an owner that is just closing. */
const WAIT_MS = 500;

const ownerSchema = z.object({ pid: z.number().int(), since: z.string() });

/** Gives the lock back. */
export type ReleaseLock = () => void;

function readOwner(file: string): Record<string, string | number> {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // the note is for people; the lock itself holds without it
  }
}

/** Takes the lock of a folder or throws `data-in-use` with the owner's process id and start time. */
export function takeOwnerLock(folder: string, since: string, options: Database.Options): ReleaseLock {
  const note = join(folder, 'owner.json');
  const lock = new Database(join(folder, 'owner.lock'), { ...options, timeout: WAIT_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    writeFileSync(note, JSON.stringify({ pid: process.pid, since }));
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('data-in-use', 'another process is using this data folder', { folder, ...readOwner(note) });
    }
    throw error;
  }
  return () => {
    rmSync(note, { force: true });
    lock.close();
  };
}
