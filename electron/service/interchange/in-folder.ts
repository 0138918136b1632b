/** Reads an export that lies in a folder. Links are not followed: they could lead anywhere. */
import { createReadStream, lstatSync, readFileSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { IN_LIMITS } from './in-limits.ts';
import { type ExportSource, SourceFailure } from './in-source.ts';

/** Deeper than the layout goes. */
const DEEPEST = 12;

/** Files up to this size are read at once: most of an export, and far faster so. */
const AT_ONCE_BYTES = 1_048_576;

/** What systems leave in folders by themselves. */
const RUBBISH = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

async function walk(root: string, below: string, depth: number, files: Map<string, number>): Promise<void> {
  if (depth > DEEPEST) throw new SourceFailure('unsafe-name', below);
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    if (RUBBISH.includes(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) throw new SourceFailure('link', path);
    if (entry.isDirectory()) {
      await walk(root, path, depth + 1, files);
      continue;
    }
    if (!entry.isFile()) throw new SourceFailure('not-a-file', path);
    if (files.size >= IN_LIMITS.files) throw new SourceFailure('too-many-files');
    files.set(path, (await lstat(join(root, path))).size);
  }
}

/** Opens a folder. Throws SourceFailure. */
export async function openFolder(root: string): Promise<ExportSource> {
  const files = new Map<string, number>();
  await walk(root, '', 0, files);
  return {
    files,
    async read(path, onPiece) {
      const size = files.get(path) ?? 0;
      const file = join(root, path);
      // Between the walk and now it may have become something else.
      if (!lstatSync(file).isFile()) throw new SourceFailure('link', path);
      if (size <= AT_ONCE_BYTES) {
        const bytes = readFileSync(file);
        if (bytes.length !== size) throw new SourceFailure('changed', path);
        onPiece(bytes);
        return;
      }
      let left = size;
      for await (const piece of createReadStream(file, { highWaterMark: 1_048_576 })) {
        if (!(piece instanceof Uint8Array)) continue;
        left -= piece.length;
        if (left < 0) throw new SourceFailure('changed', path);
        onPiece(piece);
      }
    },
    close: () => Promise.resolve(),
  };
}
