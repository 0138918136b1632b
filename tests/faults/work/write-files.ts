/** Files written one after another: by the product's own two ways, and without a flush to show what that costs. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeWhole } from '../../../electron/ipc/write-whole.ts';
import { writeWholeSync } from '../../../electron/service/durable-file.ts';
import { say } from './promise.ts';

const BYTES = Buffer.alloc(20_000, 7);

/** Size of every file, bytes. */
export const FILE_BYTES = BYTES.length;

/** Name of the n-th file. */
export const fileName = (n: number): string => `file-${n}.bin`;

const WAYS = {
  /** Keyrings, markers and what the service keeps. */
  service: (path: string) => {
    writeWholeSync(path, BYTES);
  },
  /** What leaves the app. */
  exports: (path: string) => writeWhole(path, BYTES),
  /** Written and renamed, never flushed. */
  unflushed: (path: string) => {
    writeFileSync(`${path}.part`, BYTES);
    renameSync(`${path}.part`, path);
    // As slow as a flush, or the small disk is full before its power is cut.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  },
} as const;

/** A way to write a file. */
export type FileWay = keyof typeof WAYS;

/** Writes files until it is killed; says the number of each. */
export async function writeFiles(folder: string, way: FileWay): Promise<void> {
  for (let n = 1; ; n++) {
    await WAYS[way](join(folder, fileName(n)));
    say(String(n));
  }
}
