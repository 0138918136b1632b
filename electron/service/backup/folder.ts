/** A folder of backups: their names, what lies there, and making room. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { type BackupEntry } from '#shared/ipc/backups.ts';
import { syncFolder } from '../durable-file.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { entryOf, FILES_FOLDER, readFileList, readManifest } from './manifest.ts';
import { toPrune } from './rotation.ts';

/** How a backup's name ends. */
const SUFFIX = '.mesobackup';

/** Name of a backup made at a time. */
export const backupName = (at: string): string => `mesochart-${at.replaceAll(':', '-').replace('.', '-')}${SUFFIX}`;

const isBackupName = (name: string): boolean => name.startsWith('mesochart-') && name.endsWith(SUFFIX);

/** A listed backup and whose it is. */
export interface Listed extends BackupEntry {
  readonly clinicId: string;
  readonly keyId: string;
  /** Newest entries of both logs that it holds. */
  readonly heads: string;
}

/** What two databases have in common whose logs end alike. */
export const headsOf = (audit: { readonly hash: string }, change: { readonly hash: string }): string =>
  `${audit.hash}-${change.hash}`;

function listOne(path: string, where: BackupEntry['where']): Listed[] {
  try {
    const manifest = readManifest(path);
    const { clinicId, keyId, audit, change } = manifest;
    return [{ ...entryOf(path, where, manifest), clinicId, keyId, heads: headsOf(audit, change) }];
  } catch (error) {
    // A damaged file is not offered, and never taken away: somebody may want to look at it.
    if (error instanceof AppError || storageFailure(error) !== null) return [];
    throw error;
  }
}

/** Backups in a folder, newest first; those of another clinic are left out. A folder that is not there holds none. */
export function listBackups(folder: string, where: BackupEntry['where'], clinicId: string | null): Listed[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return [];
  }
  return names
    .filter(isBackupName)
    .flatMap((name) => listOne(join(folder, name), where))
    .filter((listed) => clinicId === null || listed.clinicId === clinicId)
    .sort((a, b) => b.at.localeCompare(a.at));
}

const DAY_MS = 86_400_000;

/** Takes away copies of sealed files that no backup in the folder needs any more, whosever it is. */
function sweepCopies(folder: string): void {
  const copies = join(folder, FILES_FOLDER);
  if (!existsSync(copies)) return;
  const needed = new Set<string>();
  for (const name of readdirSync(folder).filter(isBackupName)) {
    try {
      for (const file of readFileList(join(folder, name))) needed.add(file.name);
    } catch (error) {
      if (!(error instanceof AppError) && storageFailure(error) === null) throw error;
      return; // what a damaged backup needs is not known
    }
  }
  for (const name of readdirSync(copies)) {
    // A fresh one may belong to a backup that is being made.
    const isOld = Date.now() - statSync(join(copies, name)).mtimeMs > DAY_MS;
    if (name.endsWith('.sealed') && isOld && !needed.has(name)) rmSync(join(copies, name), { force: true });
  }
}

/** Takes away what rotation no longer keeps. Call it only after a backup that went well. */
export function prune(folder: string, clinicId: string): number {
  const listed = listBackups(folder, 'local', clinicId).map(({ path, at }) => ({ path, atMs: Date.parse(at) }));
  const gone = toPrune(listed);
  for (const { path } of gone) rmSync(path, { force: true });
  if (gone.length > 0) {
    sweepCopies(folder);
    syncFolder(folder);
  }
  return gone.length;
}
