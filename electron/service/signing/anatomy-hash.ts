/** The hash of the drawings and the skin that a chart was made on. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { type Chart } from '#shared/chart/schema.ts';

const FILES = ['skin.bin', 'views.json'] as const;

/** A set's name comes out of a file: it is never taken for a way out of the folder. */
const SET_NAME = /^[a-z0-9][a-z0-9-]*$/i;

const known = new Map<string, { readonly stamp: string; readonly hash: string }>();

/** SHA-256 over `skin.bin` followed by `views.json` of a chart's anatomy set; null where the set is not installed. */
export function anatomyHash(resourcesFolder: string, { set, sex }: Chart['anatomy']): string | null {
  if (!SET_NAME.test(set)) return null;
  const folder = join(resourcesFolder, 'anatomy', set, sex);
  const paths = FILES.map((file) => join(folder, file));
  const stats = paths.map((path) => statSync(path, { throwIfNoEntry: false }));
  if (stats.some((stat) => stat === undefined)) return null;
  const stamp = stats.map((stat) => `${stat?.size}:${stat?.mtimeMs}:${stat?.ino}`).join('|');
  const cached = known.get(folder);
  if (cached?.stamp === stamp) return cached.hash;
  const sum = createHash('sha256');
  for (const path of paths) sum.update(readFileSync(path));
  const hash = sum.digest('hex');
  known.set(folder, { stamp, hash });
  return hash;
}
