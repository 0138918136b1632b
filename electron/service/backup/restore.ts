/** Restores a backup: everything is prepared and proved in a folder of its own, and only then put in the place of what is there. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { type ErasureRecord } from '../audit/erasure-table.ts';
import { reapplyErasures } from '../audit/erase.ts';
import { placeFiles, requireParent } from '../db/data-folder.ts';
import { guardStorage } from '../db/sqlite-failure.ts';
import { syncFolder } from '../durable-file.ts';
import { filesFolder } from '../files/file-store.ts';
import { type ServiceOptions } from '../options.ts';
import { openStore, type Store } from '../store.ts';
import { type RecordKeys } from '../vault/keys.ts';
import { type BackupConfig, saveConfig } from './config.ts';
import { reading } from './snapshot.ts';
import { stagingName } from './swap.ts';
import { type TaskInput } from './tasks.ts';

const erasureRow = z
  .object({
    id: z.string(),
    patient_id: z.string(),
    at: z.string(),
    actor_id: z.string(),
    reason: z.string(),
    basis: z.string(),
    sessions: z.number(),
    entries: z.number(),
  })
  .transform(({ patient_id, actor_id, ...row }): ErasureRecord => ({
    ...row,
    patientId: patient_id,
    actorId: actor_id,
  }));

/** The register of erasures of the records in use, as far as a damaged database still tells it. */
export function knownErasures(options: ServiceOptions, keys: RecordKeys): ErasureRecord[] {
  const { database } = placeFiles(options.dataFolder, 'clinic');
  if (!existsSync(database)) return [];
  try {
    return reading(database, { key: keys.db, nativeBinding: options.nativeBinding }, (db) =>
      z.array(erasureRow).parse(db.prepare('SELECT * FROM erasure ORDER BY at DESC, id DESC').all()),
    );
  } catch {
    return []; // what cannot be read cannot be heeded
  }
}

/** A fresh folder to prepare records in; what earlier attempts left is taken away. */
export function freshStaging({ dataFolder, now, randomBytes }: ServiceOptions): string {
  requireParent(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dataFolder)) {
    if (/^(?:restoring|drill|look)-/.test(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
  return stagingName(uuidV7(now().getTime(), randomBytes(ID_RANDOM_BYTES)));
}

/** What the task `stage` needs to prepare a backup for a data folder. */
export function stagingOf(
  options: ServiceOptions,
  staging: string,
  backup: { readonly path: string; readonly keys: RecordKeys; readonly keyring?: string | undefined },
): TaskInput<'stage'> {
  return {
    path: backup.path,
    folder: join(options.dataFolder, staging),
    keys: { db: backup.keys.db, backup: backup.keys.backup },
    nativeBinding: options.nativeBinding,
    keyring: backup.keyring,
    filesInUse: filesFolder(placeFiles(options.dataFolder, 'clinic').folder),
  };
}

/** What goes over from the records in use into those that take their place. */
export interface CarriedOver {
  readonly erasures: readonly ErasureRecord[];
  readonly config: BackupConfig | null;
}

/** What prepared records hold. */
export interface Prepared {
  readonly patients: number;
  readonly sessions: number;
  /** Patients that were erased again. */
  readonly erased: number;
}

const rowsOf = (store: Store, table: 'patient' | 'session'): number =>
  z.number().parse(store.sql(`SELECT count(*) FROM ${table}`).pluck().get());

/** Opens what was staged, erases again, lets `note` write into it, and leaves one tidy folder. */
export function prepareStaged(
  options: ServiceOptions,
  staging: string,
  keys: RecordKeys,
  carried: CarriedOver,
  note: (store: Store, erased: number) => void,
): Prepared {
  const dataFolder = join(options.dataFolder, staging);
  return guardStorage(dataFolder, () => {
    const store = openStore('clinic', keys, { ...options, dataFolder, create: false });
    let prepared: Prepared;
    try {
      const erased = reapplyErasures(store, carried.erasures);
      if (carried.config !== null) saveConfig(store, carried.config);
      store.write(() => {
        note(store, erased);
      });
      prepared = { patients: rowsOf(store, 'patient'), sessions: rowsOf(store, 'session'), erased };
    } finally {
      store.close();
    }
    const { folder } = placeFiles(dataFolder, 'clinic');
    rmSync(join(folder, 'owner.lock'), { force: true });
    syncFolder(folder);
    syncFolder(dataFolder);
    return prepared;
  });
}

/** Writes into restored records where they come from. */
export const noteRestore =
  (actorId: string, from: { readonly at: string; readonly quarantined: boolean }) =>
  (store: Store, erased: number): void => {
    appendAudit(store, {
      actorId,
      action: 'backup.restore',
      detail: { backup: from.at, erased, setAside: from.quarantined ? 1 : 0 },
    });
  };

/** Takes away what was prepared where it will not be used. */
export function dropStaging({ dataFolder }: ServiceOptions, staging: string): void {
  rmSync(join(dataFolder, staging), { recursive: true, force: true });
}

/** Throws where a path names no backup at all, before a password is asked for. */
export function requireFile(path: string): void {
  if (!existsSync(path)) throw new AppError('not-found', 'there is no such file', { path });
}
