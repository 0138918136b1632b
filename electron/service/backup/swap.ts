/**
 * Puts prepared records in the place of those in use, which are set aside whole. Two renames with a note before them:
 * whoever opens the data folder after a crash in between finishes what the note says.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { leaveMarker, placeFiles } from '../db/data-folder.ts';
import { takeOwnerLock } from '../db/owner-lock.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { syncFolder, writeWholeSync } from '../durable-file.ts';
import { type ServiceOptions } from '../options.ts';

/** Names are those of folders within the data folder. */
const noteSchema = z.object({
  format: z.literal('mesochart-swap'),
  version: z.literal(1),
  staging: z.string().regex(/^restoring-[\w-]+$/),
  quarantine: z.string().regex(/^quarantine\/[\w-]+$/),
});

type Note = z.infer<typeof noteSchema>;

/** Where a swap stands; tests interrupt it at each. */
export type SwapStep = 'staged' | 'noted' | 'set-aside' | 'put-in' | 'done';

const noteFile = (dataFolder: string): string => join(dataFolder, 'restore.json');

/** A folder to prepare records in, on the disk of those in use. */
export const stagingName = (id: string): string => `restoring-${id}`;

function readNote(dataFolder: string): Note | null {
  const file = noteFile(dataFolder);
  if (!existsSync(file)) return null;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // it is written whole or not at all: this one is not ours
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  renameSync(from, to);
  syncFolder(dirname(to));
  syncFolder(dirname(from));
}

/** Does what the note says from wherever it was left. */
function followNote(dataFolder: string, note: Note, onStep: (step: SwapStep) => void): void {
  const clinic = placeFiles(dataFolder, 'clinic');
  const prepared = join(dataFolder, note.staging, 'clinic');
  const quarantine = join(dataFolder, note.quarantine);
  if (existsSync(prepared)) {
    if (existsSync(clinic.folder)) move(clinic.folder, quarantine);
    onStep('set-aside');
    move(prepared, clinic.folder);
  }
  onStep('put-in');
  leaveMarker(clinic);
  rmSync(noteFile(dataFolder), { force: true });
  syncFolder(dataFolder);
  rmSync(join(dataFolder, note.staging), { recursive: true, force: true });
  onStep('done');
}

/** Takes a swap back as far as it went; the records that were in use are in use again. */
function takeBack(dataFolder: string, note: Note): void {
  const clinic = placeFiles(dataFolder, 'clinic').folder;
  const prepared = join(dataFolder, note.staging, 'clinic');
  const quarantine = join(dataFolder, note.quarantine);
  if (existsSync(clinic) && existsSync(quarantine)) move(clinic, prepared);
  if (existsSync(quarantine)) move(quarantine, clinic);
  rmSync(noteFile(dataFolder), { force: true });
  syncFolder(dataFolder);
}

/**
 * Finishes a swap that was cut short. Called before anything of a data folder is read. Another process that is in the
 * middle of it holds the lock, and finishes it itself.
 */
export function finishSwap({ dataFolder, nativeBinding, now }: ServiceOptions): void {
  const note = readNote(dataFolder);
  if (note === null) return;
  const { folder } = placeFiles(dataFolder, 'clinic');
  const native = nativeBinding === undefined ? {} : { nativeBinding };
  try {
    if (existsSync(folder)) takeOwnerLock(folder, now().toISOString(), native)();
    followNote(dataFolder, note, () => undefined);
  } catch (error) {
    // What is missing for now is said by whoever opens the records; the note stays.
    if (!(error instanceof AppError) && storageFailure(error) === null) throw error;
  }
}

/**
 * Swaps. What fails on the way leaves the records in use that were in use before. Returns where those lie now; null
 * where there were none.
 */
export function swapIn(
  options: ServiceOptions,
  staging: string,
  onStep: (step: SwapStep) => void = () => undefined,
): string | null {
  const { dataFolder, nativeBinding, now } = options;
  const { folder } = placeFiles(dataFolder, 'clinic');
  const at = now().toISOString();
  const note: Note = {
    format: 'mesochart-swap',
    version: 1,
    staging,
    quarantine: `quarantine/${at.replaceAll(/[:.]/g, '-')}`,
  };
  const hadRecords = existsSync(folder);
  const native = nativeBinding === undefined ? {} : { nativeBinding };
  const release = hadRecords ? takeOwnerLock(folder, at, native) : () => undefined;
  // Where open files keep a folder from being renamed the lock has to go first.
  if (process.platform === 'win32') release();
  try {
    onStep('staged');
    writeWholeSync(noteFile(dataFolder), Buffer.from(JSON.stringify(note), 'utf8'));
    onStep('noted');
    followNote(dataFolder, note, onStep);
  } catch (error) {
    takeBack(dataFolder, note);
    throw error;
  } finally {
    if (process.platform !== 'win32') release();
  }
  return hadRecords ? join(dataFolder, note.quarantine) : null;
}
