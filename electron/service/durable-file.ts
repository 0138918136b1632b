/** Files that are there whole after a power cut, or not at all: write, flush, rename, flush the folder. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Flushes a folder's entries to disk. Folders cannot be opened on Windows; NTFS journals them. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Flushes a file's bytes to disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const RENAME_TRIES = 10;
const WAIT_MS = 20;

/** A scanner may hold a fresh file for a moment on Windows. */
function patientRename(from: string, to: string): void {
  for (let tried = 1; ; tried++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (tried === RENAME_TRIES || (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS * tried);
    }
  }
}

/** Gives a flushed file its final name; what had that name before is replaced in the same step. */
export function settleFile(temporary: string, file: string): void {
  patientRename(temporary, file);
  syncFolder(dirname(file));
}

/** Writes a file whole or not at all, for this account's eyes only. */
export function writeWholeSync(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.part`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    settleFile(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
