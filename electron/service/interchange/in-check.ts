/** Reads an export to its last byte: the manifest first, then every file against its digest. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { type z } from 'zod';

import { pictureSize } from '#shared/clinical/photos/image-header.ts';
import { bareJpeg } from '#shared/clinical/photos/jpeg.ts';
import { PHOTO_LIMITS, type SizePx } from '#shared/clinical/photos/limits.ts';
import { jsonPath } from '#shared/chart/parse.ts';
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportManifest,
  exportManifestSchema,
  MANIFEST_FILE,
} from '#shared/interchange/manifest.ts';
import { isSafePath } from '#shared/interchange/plan-paths.ts';
import { type Problem } from '#shared/interchange/plan.ts';
import { IN_LIMITS } from './in-limits.ts';
import { type ExportSource, SourceFailure } from './in-source.ts';
import { takingTurns } from './in-turns.ts';

/** An export that was read: what its files are, the texts that are taken in, and what was found wrong file by file. */
export interface CheckedExport {
  readonly source: ExportSource;
  readonly manifest: ExportManifest;
  /** Files as the manifest lists them. */
  readonly listed: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;
  /** What is wrong with a file, by its path. */
  readonly wrong: ReadonlyMap<string, Problem>;
  /** Files that the exporting program could not take along. */
  readonly lost: ReadonlySet<string>;
  /** What pictures are, by path: of those that are as listed. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  /** The text of a file that is taken in; null where it is not there or not as listed. */
  text(path: string): Buffer | null;
}

/** What a picture's bytes tell of it. */
export interface PictureFacts {
  readonly bytes: number;
  /** Of a JPEG that holds a picture and nothing else. */
  readonly bare: SizePx | null;
  /** As the header says, whatever else is in it. */
  readonly size: SizePx | null;
}

/** Looks at a picture. */
export function pictureFacts(bytes: Uint8Array): PictureFacts {
  const bare = bareJpeg(bytes);
  return { bytes: bytes.length, bare: typeof bare === 'string' ? null : bare, size: pictureSize(bytes) };
}

/** Files whose content is taken in; all others are only compared with their digests. */
const isTakenIn = (path: string): boolean =>
  path === 'clinic/clinic.json' || /^patients\/[^/]+\/(?:record\.json|charts\/[^/]+\.json)$/.test(path);

/** Pictures are taken in too; they are looked at now, and read again when it comes to that. */
const isPicture = (path: string): boolean => /^patients\/[^/]+\/files\/[^/]+$/.test(path);

const stop = (code: Problem['code'], file: string, message = '', path = ''): Problem => ({
  severity: 'stop',
  code,
  file,
  path,
  message,
});

/** Bytes of a whole file. Throws SourceFailure where there are too many. */
export async function readWhole(source: ExportSource, path: string, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  if ((source.files.get(path) ?? 0) > most) throw new SourceFailure('too-large', path);
  await source.read(path, (piece) => {
    bytes += piece.length;
    if (bytes > most) throw new SourceFailure('too-large', path);
    pieces.push(Uint8Array.from(piece));
  });
  return Buffer.concat(pieces);
}

/** Bytes as the value of JSON text, or what is wrong with them. */
export function jsonOf(bytes: Uint8Array, file: string): { readonly value: unknown } | { readonly problem: Problem } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: stop('not-utf8', file) };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { problem: stop('not-json', file) };
  }
}

/** A value as a schema has it, or what is wrong and where. */
export function parsedAs<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  at = '$',
): { readonly value: z.output<T> } | { readonly problem: Problem } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: stop('invalid', file, issue?.message ?? '', at + jsonPath(issue?.path ?? []).slice(1)) };
}

const headOf = (value: unknown): { format: unknown; version: unknown } =>
  typeof value === 'object' && value !== null
    ? { format: 'format' in value ? value.format : undefined, version: 'version' in value ? value.version : undefined }
    : { format: undefined, version: undefined };

async function readManifest(source: ExportSource): Promise<ExportManifest> {
  if (!source.files.has(MANIFEST_FILE)) throw new SourceFailure('not-an-export');
  const json = jsonOf(await readWhole(source, MANIFEST_FILE, IN_LIMITS.textBytes * 4), MANIFEST_FILE);
  if ('problem' in json) throw new SourceFailure('bad-manifest', MANIFEST_FILE, json.problem.code);
  const { format, version } = headOf(json.value);
  if (format !== EXPORT_FORMAT) throw new SourceFailure('not-an-export', MANIFEST_FILE);
  if (typeof version === 'number' && version > EXPORT_VERSION) {
    throw new SourceFailure('newer-version', MANIFEST_FILE, String(version));
  }
  const parsed = parsedAs(exportManifestSchema, json.value, MANIFEST_FILE);
  if ('value' in parsed) return parsed.value;
  throw new SourceFailure('bad-manifest', MANIFEST_FILE, `${parsed.problem.path}: ${parsed.problem.message}`);
}

function listOf({ files }: ExportManifest) {
  const listed = new Map<string, { bytes: number; sha256: string }>();
  const taken = new Set<string>();
  for (const { path, bytes, sha256 } of files) {
    if (!isSafePath(path)) throw new SourceFailure('unsafe-name', path);
    const key = path.normalize('NFC').toLowerCase();
    if (taken.has(key)) throw new SourceFailure('duplicate-name', path);
    taken.add(key);
    listed.set(path, { bytes, sha256 });
  }
  return listed;
}

/** What stops a file that is taken in is only said of one that is not. */
const ofFile = (code: Problem['code'], path: string, message = ''): Problem => ({
  ...stop(code, path, message),
  severity: isTakenIn(path) || isPicture(path) ? 'stop' : 'notice',
});

/** Reads everything. Throws SourceFailure where nothing of it can be trusted. */
export async function checkExport(source: ExportSource): Promise<CheckedExport> {
  const manifest = await readManifest(source);
  const listed = listOf(manifest);
  const wrong = new Map<string, Problem>();
  const texts = new Map<string, Buffer>();
  const pictures = new Map<string, PictureFacts>();
  let kept = 0;

  async function check(
    path: string,
    expected: { readonly bytes: number; readonly sha256: string },
  ): Promise<Problem | null> {
    const size = source.files.get(path);
    if (size === undefined) return ofFile('missing', path);
    if (size !== expected.bytes) return ofFile('changed', path);
    const hash = createHash('sha256');
    if (isPicture(path)) {
      const bytes = await readWhole(source, path, PHOTO_LIMITS.keptBytes);
      if (hash.update(bytes).digest('hex') !== expected.sha256) return ofFile('changed', path);
      pictures.set(path, pictureFacts(bytes));
      return null;
    }
    if (!isTakenIn(path)) {
      if (size > IN_LIMITS.fileBytes) return ofFile('too-large', path);
      await source.read(path, (piece) => hash.update(piece));
      return hash.digest('hex') === expected.sha256 ? null : ofFile('changed', path);
    }
    const bytes = await readWhole(source, path, IN_LIMITS.textBytes);
    if (hash.update(bytes).digest('hex') !== expected.sha256) return ofFile('changed', path);
    const packed = deflateRawSync(bytes, { level: 1 });
    kept += packed.length;
    if (kept > IN_LIMITS.keptBytes) throw new SourceFailure('too-large');
    texts.set(path, packed);
    return null;
  }

  const turn = takingTurns();
  for (const [path, expected] of listed) {
    await turn();
    let problem: Problem | null;
    try {
      problem = await check(path, expected);
    } catch (error) {
      if (!(error instanceof SourceFailure) || error.problem.file === '') throw error;
      problem = ofFile(error.problem.code, path, error.problem.message);
    }
    if (problem !== null) wrong.set(path, problem);
  }
  for (const path of source.files.keys()) {
    if (path !== MANIFEST_FILE && !listed.has(path)) wrong.set(path, { ...stop('extra', path), severity: 'notice' });
  }
  return {
    source,
    manifest,
    listed,
    wrong,
    pictures,
    lost: new Set((manifest.missing ?? []).map(({ path }) => path)),
    text(path) {
      const packed = texts.get(path);
      return packed === undefined ? null : inflateRawSync(packed);
    },
  };
}
