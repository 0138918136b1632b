/** The sealed files that belong to a backup: which they are, and the copies of them beside scheduled backups. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { writeWholeSync } from '../durable-file.ts';
import { sealedName } from '../files/file-store.ts';
import { copyOut, digestOf } from './byte-copy.ts';
import { type FileList, fileListSchema, FILES_FOLDER } from './manifest.ts';
import { type Access, reading } from './snapshot.ts';
import { tableNames } from './tables.ts';

const INDEX = 'index.json';

type FileEntry = FileList[number];

/** The digests of a folder's copies as they were when they were made. */
function readIndex(folder: string): FileList {
  try {
    return fileListSchema.parse(JSON.parse(readFileSync(join(folder, INDEX), 'utf8')));
  } catch {
    return []; // what is not known is read again
  }
}

/** Names of the files that a snapshot's rows speak of. */
const namesIn = (snapshot: string, access: Access): string[] =>
  reading(snapshot, access, (db) =>
    tableNames(db).includes('file')
      ? z.array(z.string()).parse(db.prepare('SELECT id FROM file ORDER BY id').pluck().all()).map(sealedName)
      : [],
  );

/** Copies a file unless it lies there already, whole. */
function keep(source: string, target: string, known: FileEntry | undefined): FileEntry['sha256'] {
  const there = existsSync(target) ? statSync(target).size : null;
  if (known !== undefined && there === known.sizeBytes) return known.sha256;
  const { sizeBytes, sha256 } = digestOf({ path: source });
  if (there !== sizeBytes || digestOf({ path: target }).sha256 !== sha256) {
    const copied = copyOut({ path: source }, target);
    if (copied.sha256 !== sha256) return keep(source, target, undefined); // it was being written
  }
  return sha256;
}

/** Sealed files are written once and never change: a copy with the right size is known by its digest of then. */
export function keepBeside(snapshot: string, sources: string, folder: string, access: Access): FileList {
  const names = namesIn(snapshot, access).filter((name) => existsSync(join(sources, name)));
  if (names.length === 0) return [];
  const copies = join(folder, FILES_FOLDER);
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  const before = readIndex(copies);
  const known = new Map(before.map((entry) => [entry.name, entry]));
  const list = names.map((name): FileEntry => {
    const target = join(copies, name);
    const sha256 = keep(join(sources, name), target, known.get(name));
    return { name, sizeBytes: statSync(target).size, sha256 };
  });
  const kept = new Set(names);
  const index = [...before.filter(({ name }) => !kept.has(name)), ...list];
  if (JSON.stringify(index) !== JSON.stringify(before)) {
    writeWholeSync(join(copies, INDEX), Buffer.from(JSON.stringify(index), 'utf8'));
  }
  return list;
}

/** The files that go into the container itself. */
export const listInside = (snapshot: string, sources: string, access: Access): FileList =>
  namesIn(snapshot, access)
    .filter((name) => existsSync(join(sources, name)))
    .map((name) => ({ name, ...digestOf({ path: join(sources, name) }) }));

/** Copies what a backup needs from one folder of backups into another. */
export function copyBeside(list: FileList, from: string, to: string): void {
  if (list.length === 0) return;
  const copies = join(to, FILES_FOLDER);
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  for (const { name, sizeBytes } of list) {
    const target = join(copies, name);
    if (existsSync(target) && statSync(target).size === sizeBytes) continue;
    copyOut({ path: join(from, FILES_FOLDER, name) }, target);
  }
}
