/**
 * The last part of a change of the records' key: new files take the place of the old ones. Before the note `ready.json`
 * is there the old ones hold, and what was built so far is thrown away; from then on the new ones hold, and whoever
 * comes next carries on where the power went.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { takeOwnerLock } from '../db/owner-lock.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { syncFile, syncFolder, writeWholeSync } from '../durable-file.ts';

/** Called after each step; tests end the process there. */
export type Step = (name: string) => void;

const WORK = 'key-change';
const QUARANTINE = 'quarantine';

/** Where the new files are built: a data folder of its own inside the clinic's. */
export const workFolder = (folder: string): string => join(folder, WORK);
const builtFolder = (folder: string): string => join(workFolder(folder), 'clinic');
const readyFile = (folder: string): string => join(workFolder(folder), 'ready.json');
const readySchema = z.object({ keyId: z.string().regex(/^[\w-]{1,100}$/) });

/** What is replaced, with what goes away beside it. */
const REPLACED: readonly (readonly [name: string, ...companions: string[]])[] = [
  ['mesochart.db', 'mesochart.db-wal', 'mesochart.db-shm'],
  ['files'],
  ['keyring.json', 'keyring.json.bak'],
  ['audit-head.json'],
];

function syncTree(path: string): void {
  if (!statSync(path).isDirectory()) {
    syncFile(path);
    return;
  }
  for (const name of readdirSync(path)) syncTree(join(path, name));
  syncFolder(path);
}

/** From here on the new files hold. */
export function declareReady(folder: string, keyId: string): void {
  syncTree(workFolder(folder));
  writeWholeSync(readyFile(folder), Buffer.from(JSON.stringify(readySchema.parse({ keyId })), 'utf8'));
}

/** Throws away what was built and is not in use. */
export function discardBuilt(folder: string): void {
  if (!existsSync(readyFile(folder))) rmSync(workFolder(folder), { recursive: true, force: true });
}

function swap(folder: string, step: Step): void {
  const { keyId } = readySchema.parse(JSON.parse(readFileSync(readyFile(folder), 'utf8')));
  const aside = join(folder, QUARANTINE, `${WORK}-${keyId}`);
  mkdirSync(aside, { recursive: true });
  for (const [name, ...companions] of REPLACED) {
    const built = join(builtFolder(folder), name);
    if (!existsSync(built)) continue; // in its place already
    for (const old of [name, ...companions]) {
      const place = join(folder, old);
      if (existsSync(place)) renameSync(place, join(aside, old));
      step(`aside ${old}`);
    }
    renameSync(built, join(folder, name));
    step(`placed ${name}`);
  }
  syncFolder(aside);
  syncFolder(folder);
  rmSync(readyFile(folder), { force: true });
  step('noted');
  rmSync(workFolder(folder), { recursive: true, force: true });
}

/** Finishes a change of the key that was cut short, or throws away what it had built. Nothing to do most of the time. */
export function settleKeyChange(
  folder: string,
  { now, native }: { readonly now: () => Date; readonly native: Database.Options },
  step: Step = () => undefined,
): void {
  if (!existsSync(workFolder(folder))) return;
  let release;
  try {
    release = takeOwnerLock(folder, now().toISOString(), native);
  } catch (error) {
    // Whoever has the records open is changing the key right now.
    if (error instanceof AppError && error.code === 'data-in-use') return;
    throw error;
  }
  try {
    if (existsSync(readyFile(folder))) swap(folder, step);
    else discardBuilt(folder);
  } finally {
    release();
  }
}

/** Takes away what changes of the key have set aside; the keyrings, which are what opens it, are overwritten first. */
export function wipeSetAside(folder: string): void {
  const quarantine = join(folder, QUARANTINE);
  if (!existsSync(quarantine) || existsSync(workFolder(folder))) return;
  try {
    for (const name of readdirSync(quarantine).filter((entry) => entry.startsWith(`${WORK}-`))) {
      const aside = join(quarantine, name);
      for (const keyring of readdirSync(aside).filter((entry) => entry.startsWith('keyring.json'))) {
        const file = join(aside, keyring);
        writeFileSync(file, Buffer.alloc(statSync(file).size));
        syncFile(file);
      }
      rmSync(aside, { recursive: true, force: true });
    }
    if (readdirSync(quarantine).length === 0) rmSync(quarantine, { recursive: true });
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}
