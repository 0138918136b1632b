/** A whole export as a folder. What was written is listed in a file beside it, by which a later run goes on. */
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import {
  type ExportFile,
  exportFileSchema,
  exportManifestSchema,
  MANIFEST_FILE,
} from '#shared/interchange/manifest.ts';
import { settleFile, writeWholeSync } from '../durable-file.ts';
import { Digest, diskFailure, type Pieces, requirePath, type WholeTarget } from './whole-target.ts';

/** The list of what was written so far: a line of JSON for each file, after one that says of which records. */
const LIST_FILE = 'mesochart-export-unfinished.jsonl';

const PART = '.part';
const TOP_FOLDERS = ['patients', 'clinic', 'tables', 'schema'];
const TOP_PARTS = [LIST_FILE, MANIFEST_FILE, 'index.html'].map((name) => name + PART);
/** What systems put into folders by themselves, and what a power cut leaves of an export's very first write. */
const IGNORED: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini', LIST_FILE + PART];

const headSchema = z.object({ source: z.string(), pseudonymised: z.boolean() });
type Head = z.infer<typeof headSchema>;

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): unknown[] => {
      try {
        return line === '' ? [] : [JSON.parse(line)];
      } catch {
        return []; // the last line of a run that was cut short
      }
    });

/** What an unfinished or a finished export in this folder holds; null where there is none. */
function earlier(root: string): { head: Head | null; files: ExportFile[] } | null {
  const list = join(root, LIST_FILE);
  if (existsSync(list)) {
    const [head, ...lines] = linesOf(list);
    const files = lines.flatMap((line) => exportFileSchema.safeParse(line).data ?? []);
    return { head: headSchema.safeParse(head).data ?? null, files };
  }
  const manifest = join(root, MANIFEST_FILE);
  if (!existsSync(manifest)) return null;
  const parsed = exportManifestSchema.loose().safeParse(JSON.parse(readFileSync(manifest, 'utf8')));
  if (!parsed.success) return null;
  const { pseudonymised, files, source } = parsed.data;
  return { head: { source: typeof source === 'string' ? source : '', pseudonymised }, files };
}

/** Whether a folder may be written to: it is empty or not there yet, or holds an export of the same kind. */
export function isOurs(root: string, head: Head): boolean {
  if (!existsSync(root)) return true;
  const names = readdirSync(root).filter((name) => !IGNORED.includes(name));
  if (names.length === 0) return true;
  try {
    const found = earlier(root)?.head ?? null;
    return found !== null && found.source === head.source && found.pseudonymised === head.pseudonymised;
  } catch {
    return false;
  }
}

/** The folder itself where it may be written to; below it where it holds other things, beside it where an export. */
export function folderFor(chosen: string, head: Head, day: string): string {
  if (isOurs(chosen, head)) return chosen;
  // Never into another export, whose manifest would no longer list all that lies there.
  const isExport = [MANIFEST_FILE, LIST_FILE].some((name) => existsSync(join(chosen, name)));
  const base = join(
    isExport ? dirname(chosen) : chosen,
    head.pseudonymised ? `mesochart-study-${day}` : `mesochart-export-${day}`,
  );
  let folder = base;
  for (let n = 2; !isOurs(folder, head); n++) folder = `${base}-${n}`;
  return folder;
}

async function hashOf(file: string): Promise<{ bytes: number; sha256: string } | null> {
  try {
    const digest = new Digest();
    for await (const piece of createReadStream(file)) if (piece instanceof Uint8Array) digest.add(piece);
    return digest.facts();
  } catch {
    return null;
  }
}

/** Takes away what a run that was cut short left half-written. */
async function sweepParts(root: string): Promise<void> {
  for (const name of TOP_PARTS) await rm(join(root, name), { force: true });
  for (const top of TOP_FOLDERS) {
    if (!existsSync(join(root, top))) continue;
    for (const entry of await readdir(join(root, top), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && entry.name.endsWith(PART)) await rm(join(entry.parentPath, entry.name), { force: true });
    }
  }
}

/** Opens a folder for an export. Throws `not-empty` where it holds anything else. */
export async function openFolderTarget(root: string, head: Head): Promise<WholeTarget> {
  if (!isOurs(root, head)) throw new AppError('not-empty', 'the folder holds other things', { path: root });
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    const files = new Map((earlier(root)?.files ?? []).map((file) => [file.path, file]));
    await sweepParts(root);
    const lines = [head, ...files.values()].map((line) => `${JSON.stringify(line)}\n`);
    writeWholeSync(join(root, LIST_FILE), Buffer.from(lines.join('')));
    // From here on it is not complete, and does not say so.
    rmSync(join(root, MANIFEST_FILE), { force: true });
    return folderTarget(root, files);
  } catch (error) {
    throw diskFailure(error);
  }
}

function folderTarget(root: string, files: Map<string, ExportFile>): WholeTarget {
  const place = statSync(root);
  const made = new Set<string>();

  /** A stick that was pulled out leaves an empty folder of the same name behind: never write there. */
  const requireRoot = (): void => {
    const now = statSync(root, { throwIfNoEntry: false });
    if (now?.ino === place.ino && now.dev === place.dev) return;
    throw new AppError('io-error', 'the folder of the export has gone', { problem: 'gone' });
  };

  async function writeFile(path: string, pieces: Pieces): Promise<{ bytes: number; sha256: string }> {
    const file = join(root, requirePath(path));
    const part = `${file}${PART}`;
    requireRoot();
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    made.add(dirname(file));
    const digest = new Digest();
    try {
      const handle = await open(part, 'w', 0o600);
      try {
        for await (const piece of pieces) {
          digest.add(piece);
          await handle.writeFile(piece);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      requireRoot();
      settleFile(part, file);
      return digest.facts();
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined); // the first failure is the one to tell
      throw diskFailure(error);
    }
  }

  return {
    async lies(path) {
      const known = files.get(path);
      if (known === undefined) return null;
      const found = await hashOf(join(root, requirePath(path)));
      return found?.sha256 === known.sha256 ? known : null;
    },
    async write(path, pieces, from) {
      const file: ExportFile = { path, ...(await writeFile(path, pieces)), ...(from !== undefined && { from }) };
      files.set(path, file);
      try {
        await appendFile(join(root, LIST_FILE), `${JSON.stringify(file)}\n`, { mode: 0o600 });
      } catch (error) {
        throw diskFailure(error);
      }
      return file;
    },
    async keepOnly(paths) {
      for (const path of files.keys()) {
        if (paths.has(path)) continue;
        const file = join(root, requirePath(path));
        await rm(file, { force: true });
        files.delete(path);
        for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder)) {
          if (
            !(await rmdir(folder).then(
              () => true,
              () => false,
            ))
          )
            break; // other things lie there
        }
      }
    },
    async finish(manifest) {
      await writeFile(MANIFEST_FILE, [manifest]);
      await rm(join(root, LIST_FILE), { force: true });
    },
    // What is written is whole, and the user's: the list stays, so that it can be gone on with.
    abandon: () => Promise.resolve(),
  };
}
