/** Unpacks a backup into a folder of its own and proves every row of it, before anything in use is touched. */
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { placeFiles } from '../db/data-folder.ts';
import { syncFile, syncFolder, writeWholeSync } from '../durable-file.ts';
import { filesFolder } from '../files/file-store.ts';
import { keyringFile } from '../vault/keyring-file.ts';
import { copyOut, digestOf } from './byte-copy.ts';
import { type Container, FILES_FOLDER, type Manifest, readContainer, requireSeal } from './manifest.ts';
import { contentOf } from './snapshot.ts';

/** What is unpacked, and where to. */
export interface Staging {
  readonly path: string;
  /** A folder that becomes a data folder: `clinic` is made in it. */
  readonly folder: string;
  readonly keys: { readonly db: Buffer; readonly backup: Buffer };
  readonly nativeBinding?: string | undefined;
  /** The keyring to go with it; the backup's own where none is given. */
  readonly keyring?: string | undefined;
  /** Sealed files in use now: what the backup needs of them is linked instead of copied. */
  readonly filesInUse?: string | undefined;
}

/** Sealed files never change, so that two folders may share one; other disks get a copy. */
function share(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
    syncFile(target);
  }
}

function stageFiles(container: Container, target: string, { path, filesInUse }: Staging): void {
  if (container.files.length === 0) return;
  mkdirSync(target, { recursive: true });
  for (const { name, sha256 } of container.files) {
    const file = join(target, name);
    const entry = container.inside.get(name);
    const sources = [
      join(dirname(path), FILES_FOLDER, name),
      ...(filesInUse === undefined ? [] : [join(filesInUse, name)]),
    ];
    const source = sources.find(
      (candidate) => existsSync(candidate) && digestOf({ path: candidate }).sha256 === sha256,
    );
    if (entry !== undefined) copyOut({ path, ...entry }, file);
    else if (source !== undefined) share(source, file);
    else throw new AppError('backup-damaged', 'a file of the backup is missing', { path, problem: `files/${name}` });
  }
  syncFolder(target);
}

function requireSame(
  path: string,
  manifest: Manifest,
  database: string,
  access: Parameters<typeof contentOf>[1],
): number {
  const content = contentOf(database, access);
  const names = Object.keys(manifest.tables);
  const same =
    content.schemaVersion === manifest.schemaVersion &&
    content.audit.hash === manifest.audit.hash &&
    content.change.hash === manifest.change.hash &&
    Object.keys(content.tables).length === names.length &&
    names.every((name) => content.tables[name]?.sha256 === manifest.tables[name]?.sha256);
  if (!same) throw new AppError('backup-damaged', 'the rows are not those of the manifest', { path });
  return Object.values(content.tables).reduce((sum, { rows }) => sum + rows, 0);
}

/** Unpacks and proves a backup. Throws `backup-damaged`. Returns how many rows were compared. */
export function stageBackup(staging: Staging): { manifest: Manifest; rows: number } {
  const { path, folder, keys, nativeBinding } = staging;
  const container = readContainer(path);
  requireSeal(path, container.manifest, keys.backup);
  const place = placeFiles(folder, 'clinic');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  copyOut({ path, ...container.database }, place.database);
  const rows = requireSame(path, container.manifest, place.database, { key: keys.db, nativeBinding });
  writeWholeSync(keyringFile(place.folder), Buffer.from(staging.keyring ?? container.keyringText, 'utf8'));
  stageFiles(container, filesFolder(place.folder), staging);
  return { manifest: container.manifest, rows };
}
