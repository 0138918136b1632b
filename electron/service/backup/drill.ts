/** The drill: a backup is restored into a throw-away folder, opened as the program opens records, and read to its end. */
import { rmSync } from 'node:fs';

import { AppError } from '#shared/errors.ts';
import { openStore } from '../store.ts';
import { type RecordKeys } from '../vault/keys.ts';
import { verifyStore } from '../verify/verify-store.ts';
import { stageBackup } from './stage.ts';
import { threadOptions } from './thread-options.ts';

/** What a drill works with. */
export interface Drill {
  readonly path: string;
  /** Throw-away folder; made and taken away. */
  readonly folder: string;
  readonly keys: RecordKeys;
  readonly nativeBinding?: string | undefined;
  readonly resourcesFolder: string;
  readonly program: string;
}

/** What came of a drill; `problem` names the first thing that was wrong. */
export interface DrillResult {
  readonly ok: boolean;
  readonly rows: number;
  readonly problem: string | null;
}

/** What is a backup's own fault. A gap in the logs that the records had already is told by the check of the trail. */
const KINDS: readonly string[] = ['page', 'reference', 'chart', 'file'];

/** Restores a backup into a throw-away folder and compares every row. Throws nothing that a bad backup may cause. */
export function drill({ path, folder, keys, nativeBinding, resourcesFolder, program }: Drill): DrillResult {
  try {
    const { rows } = stageBackup({ path, folder, keys, nativeBinding });
    const options = threadOptions({ dataFolder: folder, resourcesFolder, program, zone: 'UTC', nativeBinding });
    const store = openStore('clinic', keys, { ...options, inspect: true });
    try {
      const first = verifyStore(store).findings.find(({ kind }) => KINDS.includes(kind));
      return { ok: first === undefined, rows, problem: first?.message ?? null };
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, rows: 0, problem: error.message };
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
