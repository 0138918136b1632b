/**
 * Files beside the database: photographs and papers. Each has a row that names its patient and holds its digest. The
 * file is on the disk before its row is: a file without a row is swept away some day, a row without its file is damage.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { placeFiles } from '../db/data-folder.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { type Store } from '../store.ts';
import { type FileDigest, readSealed, writeSealed } from './sealed-file.ts';

const fileRow = z
  .object({
    id: z.string(),
    sha256: z.string(),
    size: z.number(),
    media_type: z.string(),
    patient_id: z.string(),
    session_id: z.string().nullable(),
    created_at: z.string(),
    created_by: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    sha256: row.sha256,
    size: row.size,
    mediaType: row.media_type,
    patientId: row.patient_id,
    sessionId: row.session_id,
    createdAt: row.created_at,
    createdBy: row.created_by,
  }));

/** A stored file. */
export type StoredFile = z.infer<typeof fileRow>;

const SUFFIX = '.sealed';

/** The folder of a place's files. */
export const filesFolder = (placeFolder: string): string => join(placeFolder, 'files');

/** Name of a file on the disk; ids are made here and hold nothing but letters, digits and dashes. */
export const sealedName = (id: string): string => `${id}${SUFFIX}`;

const folderOf = (store: Store): string => filesFolder(placeFiles(store.options.dataFolder, store.place).folder);
const pathOf = (store: Store, id: string): string => join(folderOf(store), sealedName(id));

/** Whether a file lies on the disk. */
export const hasFile = (store: Store, id: string): boolean => existsSync(pathOf(store, id));

/** All files, oldest first. */
export const listFiles = (store: Store): StoredFile[] =>
  store
    .sql('SELECT * FROM file ORDER BY created_at, id')
    .all()
    .map((row) => fileRow.parse(row));

/** What a file is and whose. */
interface FileFacts {
  readonly mediaType: string;
  readonly patientId: string;
  readonly sessionId: string | null;
}

/** What is known of a stored file; null where there is none with this id. */
export function storedFile(store: Store, id: string): StoredFile | null {
  const found = store.sql('SELECT * FROM file WHERE id = ?').get(id);
  return found === undefined ? null : fileRow.parse(found);
}

/**
 * Seals a file onto the disk; the row that makes it part of the record is `insertFile`. `id`: that of a file which comes
 * from elsewhere with entries that name it; whoever gives one has made sure that it can be a name on the disk.
 */
export async function sealFile(
  store: Store,
  about: FileFacts,
  actorId: string,
  source: AsyncIterable<Uint8Array>,
  id: string = store.newId(),
): Promise<StoredFile> {
  const { randomBytes } = store.options;
  const digest = await writeSealed(pathOf(store, id), { filesKey: store.keys.files, id, randomBytes }, source);
  return { id, ...digest, ...about, createdAt: store.instant(), createdBy: actorId };
}

/** Makes a sealed file part of the record. Runs inside the caller's transaction; where that fails, `removeFile`. */
export function insertFile(store: Store, file: StoredFile): void {
  store
    .sql(
      `INSERT INTO file (id, sha256, size, media_type, patient_id, session_id, created_at, created_by)
       VALUES (@id, @sha256, @size, @mediaType, @patientId, @sessionId, @createdAt, @createdBy)`,
    )
    .run(file);
}

/** Takes a file in by itself. */
export async function addFile(
  store: Store,
  about: FileFacts,
  actorId: string,
  source: AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const file = await sealFile(store, about, actorId, source);
  try {
    store.write(() => {
      insertFile(store, file);
    });
  } catch (error) {
    removeFile(store, file.id);
    throw error;
  }
  return file;
}

/** A file's content, piece by piece; a throw at any point says that it is not what was stored. */
export async function* readFile(store: Store, id: string): AsyncGenerator<Buffer> {
  const found = store.sql('SELECT * FROM file WHERE id = ?').get(id);
  if (found === undefined) throw new AppError('not-found', 'there is no such file', { fileId: id });
  const expected: FileDigest = fileRow.parse(found);
  if (!hasFile(store, id)) throw new AppError('data-damaged', 'a stored file has gone', { fileId: id });
  yield* readSealed(pathOf(store, id), { filesKey: store.keys.files, id, expected });
}

/** Takes a file off the disk. Its row has gone before. */
export const removeFile = (store: Store, id: string): void => {
  rmSync(pathOf(store, id), { force: true });
};

/** How long a file without a row stays: a restored backup knows fewer files, and may yet give way to a newer one. */
const ORPHAN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Takes away what was left of writing that was cut short, and old files that no row names; returns how many. */
export function sweepFiles(store: Store): number {
  const folder = folderOf(store);
  if (!existsSync(folder)) return 0;
  const known = new Set(listFiles(store).map(({ id }) => sealedName(id)));
  const oldMs = store.options.now().getTime() - ORPHAN_DAYS * DAY_MS;
  const isRubbish = (name: string) =>
    name.endsWith(`${SUFFIX}.part`) ||
    (name.endsWith(SUFFIX) && !known.has(name) && statSync(join(folder, name)).mtimeMs < oldMs);
  const swept = readdirSync(folder).filter(isRubbish);
  try {
    for (const name of swept) rmSync(join(folder, name), { force: true });
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
  return swept.length;
}
