/** Where a database lives, and the marks that tell a first start from records that have gone missing. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { type PlaceName } from '#shared/ipc/records.ts';
import { syncFolder, writeWholeSync } from '../durable-file.ts';
import { guardStorage } from './sqlite-failure.ts';

/** The files of one place. */
export interface PlaceFiles {
  readonly folder: string;
  readonly database: string;
  /** Written when the database is first made; null for a place whose loss is no loss. */
  readonly marker: string | null;
}

const MARKER_TEXT =
  'Mesochart keeps its records in the folder "clinic" beside this file.\n' +
  'While this file is here, the program never starts with an empty database instead.\n';

/** The files of a place within a data folder. */
export function placeFiles(dataFolder: string, place: PlaceName): PlaceFiles {
  const folder = join(dataFolder, place);
  return place === 'clinic'
    ? { folder, database: join(folder, 'mesochart.db'), marker: join(dataFolder, 'clinic.marker') }
    : { folder, database: join(folder, 'sample.db'), marker: null };
}

/** True where the place holds a database or held one. */
export const placeExists = (files: PlaceFiles): boolean =>
  existsSync(files.database) || (files.marker !== null && existsSync(files.marker));

/** Throws where the disk that should hold the data folder is not there: that is not a first start. */
export function requireParent(dataFolder: string): void {
  const parent = dirname(dataFolder);
  if (existsSync(parent)) return;
  throw new AppError('data-folder-missing', 'the folder that should hold the data folder is not there', {
    path: parent,
  });
}

/** Makes the folder of a place. */
export function ensureFolder(dataFolder: string, files: PlaceFiles): void {
  requireParent(dataFolder);
  guardStorage(dataFolder, () => {
    if (files.marker !== null && existsSync(files.marker) && !existsSync(files.database)) {
      throw new AppError('data-folder-missing', 'records were kept here, but the database file has gone');
    }
    mkdirSync(files.folder, { recursive: true });
    if (!statSync(files.folder).isDirectory()) throw new AppError('data-folder-missing', 'not a folder');
  });
}

/** Leaves the mark that records exist here, so that their absence is noticed. */
export function leaveMarker(files: PlaceFiles): void {
  if (files.marker === null || existsSync(files.marker)) return;
  writeWholeSync(files.marker, Buffer.from(MARKER_TEXT, 'utf8'));
  syncFolder(files.folder);
}

/** The first bytes of a file, fewer where it is shorter. */
export function readHead(file: string, length: number): Buffer {
  const head = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
