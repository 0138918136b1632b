/** The keyring: the slots beside the database. Not secret; without it and a secret the records stay closed for ever. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { isThere } from '../db/is-there.ts';
import { writeWholeSync } from '../durable-file.ts';
import { slotSchema } from './slots.ts';

const keyringSchema = z.object({
  format: z.literal('mesochart-keyring'),
  version: z.literal(1),
  clinicId: z.string().min(1).max(100),
  /** Changes with the data key. */
  keyId: z.string().min(1).max(100),
  slots: z.array(slotSchema).max(1_000),
});

/** The keyring of a clinic. */
export type Keyring = z.infer<typeof keyringSchema>;

/** Where a folder's keyring lies. */
export const keyringFile = (folder: string): string => join(folder, 'keyring.json');
const spareFile = (folder: string): string => join(folder, 'keyring.json.bak');

/** A keyring from text that is not trusted; null where it is none. */
export function parseKeyring(text: string): Keyring | null {
  try {
    return keyringSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Reads the keyring of a folder; the spare one where the first is damaged. Null where there is none at all. */
export function readKeyring(folder: string): Keyring | null {
  const files = [keyringFile(folder), spareFile(folder)].filter((file) => isThere(file));
  for (const file of files) {
    const keyring = parseKeyring(readFileSync(file, 'utf8'));
    if (keyring !== null) return keyring;
  }
  if (files.length === 0) return null;
  throw new AppError('key-missing', 'the keyring file is damaged', { path: keyringFile(folder) });
}

/** Writes the keyring whole, keeping the one before beside it. */
export function writeKeyring(folder: string, keyring: Keyring): void {
  const file = keyringFile(folder);
  if (parseKeyring(isThere(file) ? readFileSync(file, 'utf8') : '') !== null) copyFileSync(file, spareFile(folder));
  writeWholeSync(file, Buffer.from(`${JSON.stringify(keyringSchema.parse(keyring), null, 2)}\n`, 'utf8'));
}
