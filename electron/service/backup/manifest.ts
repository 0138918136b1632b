/** The manifest of a backup: what it holds, where both logs ended, and a seal that only the clinic's key can make. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { type BackupEntry } from '#shared/ipc/backups.ts';
import { type Keyring, parseKeyring } from '../vault/keyring-file.ts';
import { digestOf, eachPiece } from './byte-copy.ts';
import { listTar, type TarEntry } from './tar.ts';

const count = z.number().int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Names of the parts. */
export const PART = {
  manifest: 'manifest.json',
  keyring: 'keyring.json',
  files: 'files.json',
  database: 'mesochart.db',
} as const;

/** Folder of the sealed files, within the container or beside it. */
export const FILES_FOLDER = 'files';

const manifestSchema = z.object({
  format: z.literal('mesochart-backup'),
  version: z.literal(1),
  at: z.iso.datetime(),
  program: z.string(),
  schemaVersion: z.number().int().positive(),
  clinicId: z.string(),
  keyId: z.string(),
  device: z.string(),
  /** Rows of every table, and SHA-256 of all of them. */
  tables: z.record(z.string(), z.object({ rows: count, sha256: hash })),
  parts: z.array(z.object({ name: z.enum([PART.keyring, PART.files, PART.database]), sizeBytes: count, sha256: hash })),
  /** Whether the sealed files lie in this container or in the folder `files` beside it. */
  files: z.enum(['inside', 'beside']),
  audit: z.object({ seq: count, hash, at: z.string().nullable() }),
  change: z.object({ seq: count, hash }),
  mac: hash,
});

/** The manifest of a backup. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The sealed files of a backup, by name. */
export const fileListSchema = z.array(
  z.object({ name: z.string().regex(/^[\w-]+\.\w+$/), sizeBytes: count, sha256: hash }),
);

/** The sealed files of a backup. */
export type FileList = z.infer<typeof fileListSchema>;

const versionSchema = z.looseObject({ format: z.literal('mesochart-backup'), version: z.number() });

/** More than any manifest or list of files takes; a forged size must not fill the memory. */
const LARGEST_TEXT = 64 << 20;

/** The seal of a manifest. */
export function sealManifest(key: Buffer, manifest: Omit<Manifest, 'mac'>): Manifest {
  const text = canonicalize(manifest);
  if (text === undefined) throw new Error('a manifest is an object, which always has a canonical form');
  return { ...manifest, mac: createHmac('sha256', key).update('mesochart:backup').update(text).digest('hex') };
}

const damaged = (path: string, problem: string): AppError =>
  new AppError('backup-damaged', 'the backup is damaged', { path, problem });

function textOf(path: string, entry: TarEntry | undefined, name: string): string {
  if (entry?.name !== name || entry.sizeBytes > LARGEST_TEXT) throw damaged(path, `${name} is missing`);
  const pieces: Buffer[] = [];
  eachPiece({ path, offset: entry.offset, sizeBytes: entry.sizeBytes }, (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces).toString('utf8');
}

function jsonOf(path: string, text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(path, `${name} cannot be read`);
  }
}

function parseManifest(path: string, value: unknown): Manifest {
  const stamp = versionSchema.safeParse(value);
  if (stamp.success && stamp.data.version > 1) {
    throw new AppError('newer-file', 'the backup was made by a newer version of this program', { path });
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw damaged(path, 'manifest.json is not one of ours');
  return parsed.data;
}

/** Reads the manifest alone: a few kilobytes at the head of the file. What it says is not verified yet. */
export const readManifest = (path: string): Manifest => {
  const [first] = listTar(path, 1);
  return parseManifest(path, jsonOf(path, textOf(path, first, PART.manifest), PART.manifest));
};

/** A container that was read to its end and is what its manifest says. */
export interface Container {
  readonly path: string;
  readonly manifest: Manifest;
  readonly keyring: Keyring;
  readonly keyringText: string;
  readonly files: FileList;
  readonly database: TarEntry;
  /** Sealed files within the container, by name. */
  readonly inside: ReadonlyMap<string, TarEntry>;
}

/** Reads a container and compares every part with the manifest. The seal is not looked at: see `requireSeal`. */
export function readContainer(path: string): Container {
  const entries = listTar(path);
  const manifest = parseManifest(path, jsonOf(path, textOf(path, entries[0], PART.manifest), PART.manifest));
  const found = new Map(entries.map((entry) => [entry.name, entry]));
  for (const part of manifest.parts) {
    const entry = found.get(part.name);
    if (entry?.sizeBytes !== part.sizeBytes || digestOf({ path, ...entry }).sha256 !== part.sha256) {
      throw damaged(path, `${part.name} is not as it was`);
    }
  }
  const database = found.get(PART.database);
  const listed = manifest.parts.map(({ name }) => name);
  if (database === undefined || new Set(listed).size !== Object.keys(PART).length - 1) {
    throw damaged(path, 'a part is missing');
  }
  const keyringText = textOf(path, found.get(PART.keyring), PART.keyring);
  const keyring = parseKeyring(keyringText);
  if (keyring?.keyId !== manifest.keyId) throw damaged(path, 'keyring.json is not one of ours');
  const list = fileListSchema.safeParse(jsonOf(path, textOf(path, found.get(PART.files), PART.files), PART.files));
  if (!list.success) throw damaged(path, 'files.json is not one of ours');
  const inside = new Map<string, TarEntry>();
  for (const { name, sizeBytes, sha256 } of manifest.files === 'inside' ? list.data : []) {
    const entry = found.get(`${FILES_FOLDER}/${name}`);
    if (entry?.sizeBytes !== sizeBytes || digestOf({ path, ...entry }).sha256 !== sha256) {
      throw damaged(path, `${FILES_FOLDER}/${name} is not as it was`);
    }
    inside.set(name, entry);
  }
  return { path, manifest, keyring, keyringText, files: list.data, database, inside };
}

/** Throws where the manifest was not sealed with this key: altered, or of another clinic. */
export function requireSeal(path: string, { mac, ...rest }: Manifest, key: Buffer): void {
  const due = Buffer.from(sealManifest(key, rest).mac, 'hex');
  if (!timingSafeEqual(due, Buffer.from(mac, 'hex'))) throw damaged(path, 'the seal does not fit');
}

/** A backup as it is listed. */
export const entryOf = (path: string, where: BackupEntry['where'], manifest: Manifest): BackupEntry => ({
  path,
  where,
  at: manifest.at,
  sizeBytes: statSync(path).size,
  patients: manifest.tables['patient']?.rows ?? 0,
  sessions: manifest.tables['session']?.rows ?? 0,
  schemaVersion: manifest.schemaVersion,
  program: manifest.program,
});

/** The keyring of a folder as text, to go with a backup. */
export function keyringTextOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (parseKeyring(text) === null) throw new AppError('key-missing', 'the keyring file is damaged', { path: file });
  return text;
}
