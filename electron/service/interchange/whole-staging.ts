/**
 * A whole export as an archive. Its pieces are sealed in the data folder first, so that a run that was cut short is gone
 * on with, and no patient's data lies in clear anywhere meanwhile.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { type ExportFile, MANIFEST_FILE } from '#shared/interchange/manifest.ts';
import { readSealed, writeSealed } from '../files/sealed-file.ts';
import { Digest, diskFailure, type Pieces, requirePath, type WholeTarget } from './whole-target.ts';
import { packZip, probeZip, type ZipOptions } from './whole-zip.ts';

const SUFFIX = '.sealed';
const NEWLINE = 0x0a;
/** Before the content stands a line that says which file it is. */
const headSchema = z.object({ path: z.string(), from: z.string().optional() });

/** Where pieces wait, within the data folder. */
export const stagingFolder = (dataFolder: string): string => join(dataFolder, 'export-staging');

/** Forgets the pieces of an archive that was never finished. */
export const dropStaging = (dataFolder: string): Promise<void> =>
  rm(stagingFolder(dataFolder), { recursive: true, force: true });

/** Ids may say something of a patient where they came from elsewhere, so no name on the disk shows them. */
const nameOf = (path: string): string => createHash('sha256').update(path).digest('hex');

interface Staging extends Omit<ZipOptions, 'onPacked'> {
  readonly dataFolder: string;
  readonly key: Uint8Array;
}

async function* withHead(head: z.infer<typeof headSchema>, pieces: Pieces, digest: Digest): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(head)}\n`);
  for await (const piece of pieces) {
    digest.add(piece);
    yield piece;
  }
}

/** The content of a sealed piece; its first line goes to `onHead`. */
async function* contentOf(file: string, filesKey: Buffer, name: string, onHead: (line: string) => void) {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of readSealed(file, { filesKey, id: name, expected: null })) {
    if (head === null) {
      yield piece;
      continue;
    }
    const at = piece.indexOf(NEWLINE);
    head = Buffer.concat([head, at < 0 ? piece : piece.subarray(0, at)]);
    if (at < 0) continue;
    onHead(head.toString('utf8'));
    head = null;
    if (at + 1 < piece.length) yield piece.subarray(at + 1);
  }
}

/** A piece that an earlier run sealed; null where it cannot be read, with another key for one. */
async function stagedFile(folder: string, key: Buffer, name: string): Promise<ExportFile | null> {
  const digest = new Digest();
  let line = '';
  try {
    const said = (text: string) => {
      line = text;
    };
    for await (const piece of contentOf(join(folder, name + SUFFIX), key, name, said)) digest.add(piece);
    const { path, from } = headSchema.parse(JSON.parse(line));
    return nameOf(path) === name ? { path, ...digest.facts(), ...(from !== undefined && { from }) } : null;
  } catch {
    return null;
  }
}

/** Opens the pieces of an archive, with those that an earlier run left. */
export async function openZipTarget(options: Staging): Promise<WholeTarget> {
  const folder = stagingFolder(options.dataFolder);
  const key = Buffer.from(options.key);
  const files = new Map<string, ExportFile>();
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await probeZip(options.file);
    for (const entry of await readdir(folder)) {
      const staged = entry.endsWith(SUFFIX) ? await stagedFile(folder, key, entry.slice(0, -SUFFIX.length)) : null;
      if (staged === null) await rm(join(folder, entry), { recursive: true, force: true });
      else files.set(staged.path, staged);
    }
  } catch (error) {
    throw diskFailure(error);
  }

  const read = (path: string) => contentOf(join(folder, nameOf(path) + SUFFIX), key, nameOf(path), () => undefined);

  const target: WholeTarget = {
    lies: (path) => Promise.resolve(files.get(path) ?? null),
    async write(path, pieces, from) {
      const name = nameOf(requirePath(path));
      const digest = new Digest();
      const head = { path, ...(from !== undefined && { from }) };
      const how = { filesKey: key, id: name, randomBytes: (count: number) => randomBytes(count) };
      try {
        if (!existsSync(folder)) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
        await writeSealed(join(folder, name + SUFFIX), how, withHead(head, pieces, digest));
      } catch (error) {
        throw diskFailure(error);
      }
      const file: ExportFile = { ...head, ...digest.facts() };
      files.set(path, file);
      return file;
    },
    async keepOnly(paths) {
      for (const path of files.keys()) {
        if (paths.has(path)) continue;
        await rm(join(folder, nameOf(path) + SUFFIX), { force: true });
        files.delete(path);
      }
    },
    async finish(manifest, onPacked) {
      const listed = await target.write(MANIFEST_FILE, [manifest]);
      const others = [...files.values()].filter(({ path }) => path !== MANIFEST_FILE);
      const pieces = [listed, ...others.sort((a, b) => (a.path < b.path ? -1 : 1))];
      await packZip(
        pieces.map(({ path, bytes }) => ({ path, bytes, read: () => read(path) })),
        { ...options, onPacked },
      );
      await target.abandon();
    },
    abandon: () => dropStaging(options.dataFolder),
  };
  return target;
}
