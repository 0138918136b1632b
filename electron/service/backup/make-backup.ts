/** Makes a backup: snapshot, proof, container, proof again, and only then its name. Runs to its end without a pause. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { settleFile } from '../durable-file.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { parseKeyring } from '../vault/keyring-file.ts';
import { digestOf, eachPiece, writeFileWhole } from './byte-copy.ts';
import {
  type FileList,
  FILES_FOLDER,
  type Manifest,
  PART,
  readContainer,
  requireSeal,
  sealManifest,
} from './manifest.ts';
import { keepBeside, listInside } from './sealed-files.ts';
import { type Content, takeSnapshot } from './snapshot.ts';
import { TAR_END, tarHeader, tarPadding } from './tar.ts';

/** A key as it arrives in a thread. */
export const keyBytes = z
  .custom<Uint8Array>((key) => key instanceof Uint8Array)
  .transform((key): Buffer => Buffer.from(key));

/** What a backup is made of. Travels to a worker. */
export const backupRequestSchema = z.object({
  database: z.string(),
  /** Folder of the sealed files. */
  files: z.string(),
  keyring: z.string(),
  keys: z.object({ db: keyBytes, backup: keyBytes }),
  nativeBinding: z.string().optional(),
  program: z.string(),
  at: z.iso.datetime(),
  /** Where the finished backup lies. */
  target: z.string(),
  /** `inside`: one file that holds everything. `beside`: sealed files go into the folder `files` next to it, once. */
  place: z.enum(['inside', 'beside']),
});

/** What a backup is made of. */
export type BackupRequest = z.infer<typeof backupRequestSchema>;

/** What came of it. */
export const backupMadeSchema = z.object({ path: z.string(), sizeBytes: z.number() });

/** Says how far the work is. */
export type Progress = (phase: string, done: number, total: number) => void;

const PHASES = ['snapshot', 'files', 'pack', 'check'] as const;

const PART_SUFFIX = '.part';

/** What was left of backups that were cut short. */
export function sweepParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^mesochart-.*\.(?:part|snapshot)(?:-journal)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

const digestBytes = (text: Buffer) => ({
  sizeBytes: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
});

interface Parts {
  readonly manifest: Manifest;
  readonly texts: readonly (readonly [name: string, text: Buffer])[];
  readonly snapshot: string;
  readonly inside: FileList;
}

function pack(request: BackupRequest, temporary: string, { manifest, texts, snapshot, inside }: Parts): void {
  const atMs = Date.parse(request.at);
  writeFileWhole(temporary, (write) => {
    const entry = (name: string, sizeBytes: number, fill: () => void) => {
      write(tarHeader(name, sizeBytes, atMs));
      fill();
      write(tarPadding(sizeBytes));
    };
    const whole = (name: string, path: string) => {
      entry(name, statSync(path).size, () => eachPiece({ path }, write));
    };
    for (const [name, text] of [[PART.manifest, Buffer.from(JSON.stringify(manifest), 'utf8')] as const, ...texts]) {
      entry(name, text.length, () => {
        write(text);
      });
    }
    whole(PART.database, snapshot);
    for (const { name } of inside) whole(`${FILES_FOLDER}/${name}`, join(request.files, name));
    write(TAR_END);
  });
}

function manifestOf(request: BackupRequest, content: Content, parts: Manifest['parts']): Manifest {
  const keyring = parseKeyring(request.keyring);
  if (keyring === null) throw new Error('the keyring was parsed when the request was made');
  const { at, program, place: files } = request;
  const { schemaVersion, tables, device, audit, change } = content;
  const { clinicId, keyId } = keyring;
  return sealManifest(request.keys.backup, {
    format: 'mesochart-backup',
    version: 1,
    ...{ at, program, schemaVersion, clinicId, keyId, device, tables, parts, files, audit, change },
  });
}

/** Makes a backup of a database that may be in use. What is cut short leaves no file with a backup's name. */
export function makeBackup(request: BackupRequest, report: Progress = () => undefined) {
  const { target, database, files, keys, nativeBinding, place } = request;
  const access = { key: keys.db, nativeBinding };
  const folder = dirname(target);
  const phase = (name: (typeof PHASES)[number]) => {
    report(name, PHASES.indexOf(name), PHASES.length);
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (place === 'beside') sweepParts(folder);
  const snapshot = `${target}.snapshot`;
  const temporary = `${target}${PART_SUFFIX}`;
  try {
    phase('snapshot');
    const content = takeSnapshot(database, snapshot, access);
    phase('files');
    const list = place === 'beside' ? keepBeside(snapshot, files, folder, access) : listInside(snapshot, files, access);
    phase('pack');
    const texts = [
      [PART.keyring, Buffer.from(request.keyring, 'utf8')],
      [PART.files, Buffer.from(JSON.stringify(list), 'utf8')],
    ] as const;
    const size = digestOf({ path: snapshot });
    const parts = [...texts.map(([name, text]) => ({ name, ...digestBytes(text) })), { name: PART.database, ...size }];
    const manifest = manifestOf(request, content, parts);
    pack(request, temporary, { manifest, texts, snapshot, inside: place === 'inside' ? list : [] });
    phase('check');
    requireSeal(temporary, readContainer(temporary).manifest, keys.backup);
    settleFile(temporary, target);
    return { path: target, sizeBytes: statSync(target).size };
  } catch (error) {
    throw storageFailure(error) ?? error;
  } finally {
    rmSync(snapshot, { force: true });
    rmSync(temporary, { force: true });
  }
}
