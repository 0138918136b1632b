/** A folder of backups: their names, what lies there, and making room. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { type BackupEntry } from '#shared/ipc/backups.ts';
import { syncFolder } from '../durable-file.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { entryOf, readManifest } from './manifest.ts';
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

/** Takes away what rotation no longer keeps. Call it only after a backup that went well. */
export function prune(folder: string, clinicId: string): number {
  const listed = listBackups(folder, 'local', clinicId).map(({ path, at }) => ({ path, atMs: Date.parse(at) }));
  const gone = toPrune(listed);
  for (const { path } of gone) rmSync(path, { force: true });
  if (gone.length > 0) syncFolder(folder);
  return gone.length;
}
