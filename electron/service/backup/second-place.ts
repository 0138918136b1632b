/** The second place: a folder on another disk or a share, which may be away, full or read-only at any time. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { guardStorage } from '../db/sqlite-failure.ts';
import { copyOut, digestOf } from './byte-copy.ts';
import { prune } from './folder.ts';
import { sweepParts } from './make-backup.ts';
import { readContainer, requireSeal } from './manifest.ts';
import { copyBeside } from './sealed-files.ts';

/** Copies a finished backup there and reads the copy back. */
export function copyToSecond(path: string, folder: string, key: Buffer): { readonly path: string } {
  // A folder is not made: on a disk that is away it would be made on the one beneath it.
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AppError('data-folder-missing', 'the second place is not there', { path: folder });
  }
  return guardStorage(folder, () => {
    const target = join(folder, basename(path));
    const { manifest, files } = readContainer(path);
    sweepParts(folder);
    copyBeside(files, dirname(path), folder);
    const copied = copyOut({ path }, target);
    if (digestOf({ path: target }).sha256 !== copied.sha256) {
      throw new AppError('io-error', 'the copy in the second place differs', { path: target });
    }
    requireSeal(target, manifest, key);
    prune(folder, manifest.clinicId);
    return { path: target };
  });
}
