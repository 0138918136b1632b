/** A note in the data folder that an export was begun, so that it can be gone on with after the program has ended. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type z } from 'zod';

import { wholeStateSchema } from '#shared/ipc/interchange-whole.ts';
import { writeWholeSync } from '../service/durable-file.ts';

const noteSchema = wholeStateSchema.shape.unfinished.unwrap();

/** An export that was begun. */
export type WholeNote = z.infer<typeof noteSchema>;

const noteFile = (dataFolder: string): string => join(dataFolder, 'whole-export.json');

/** The export that was begun and not finished; null where there is none. */
export function readNote(dataFolder: string): WholeNote | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(noteFile(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the note. */
export const writeNote = (dataFolder: string, note: WholeNote): void => {
  writeWholeSync(noteFile(dataFolder), Buffer.from(`${JSON.stringify(note)}\n`));
};

/** Forgets it. */
export const dropNote = (dataFolder: string): void => {
  rmSync(noteFile(dataFolder), { force: true });
};
