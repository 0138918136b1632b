/** Writes a file whole or not at all, so that a power cut never leaves half an export under the final name. */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { AppError } from '#shared/errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Writes beside the target, flushes to disk, renames. Readable by the user alone: it holds patient data. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    const code = codeOf(error) === 'ENOSPC' ? 'disk-full' : 'io-error';
    throw new AppError(code, 'the file could not be written', { path }, { cause: error });
  }
}

/** Flushes the folder's entry, without which a rename may be lost. Windows does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
