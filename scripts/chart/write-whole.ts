/** Writes an export whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

import { CommandError, EXIT } from './command.ts';

/** Flushes a folder's entry, without which a rename may be lost. Windows does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  sync(folder);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Writes beside the target, flushes to disk, renames. Readable by the user alone: it holds patient data. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  try {
    const handle = openSync(part, 'w', 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(part, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new CommandError(EXIT.badInput, `${path}: cannot be written (${code})`);
  }
}
