/** The hash of the drawings and the skin that a chart was made on: what was seen belongs to what is signed. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import { type Chart, type Mark } from '#shared/chart/schema.ts';

/** Names come out of a file: none is ever taken for a way out of the folder. */
const PLAIN_NAME = /^[a-z0-9][a-z0-9.-]*$/i;

const placementsSchema = z.object({
  views: z.record(z.string(), z.looseObject({ image: z.string().regex(PLAIN_NAME) })),
});

const known = new Map<string, { readonly stamp: string; readonly hash: string }>();

/** SHA-256 of a file, read once for as long as the file stays the same; null where there is none. */
function fileHash(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const stamp = `${stat.size}:${stat.mtimeMs}:${stat.ino}`;
  const cached = known.get(path);
  if (cached?.stamp === stamp) return cached.hash;
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  known.set(path, { stamp, hash });
  return hash;
}

function viewsOf(mark: Mark): string[] {
  if (mark.kind === 'point') return [mark.view];
  return (mark.kind === 'thread' ? mark.path : mark.outline).map(({ view }) => view);
}

/** A file's JSON; what cannot be read fits no schema. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

interface Drawings {
  readonly skin: string;
  readonly views: Readonly<Record<string, unknown>>;
}

function drawingsOf(folder: string, used: readonly string[]): Drawings | null {
  const skin = fileHash(join(folder, 'skin.bin'));
  const list = statSync(join(folder, 'views.json'), { throwIfNoEntry: false });
  if (skin === null || list === undefined) return null;
  const file = placementsSchema.safeParse(readJson(join(folder, 'views.json')));
  if (!file.success) return null;
  const { views } = file.data;
  const seen: Record<string, unknown> = {};
  for (const view of used) {
    const placement = views[view];
    const pixels = placement === undefined ? null : fileHash(join(folder, placement.image));
    if (placement === undefined || pixels === null) return null;
    seen[view] = { ...placement, sha256: pixels };
  }
  return { skin, views: seen };
}

/**
 * SHA-256 over the skin of a chart's anatomy set and the drawings that its marks lie on, each with its place: a set may
 * gain further drawings without touching what was signed. Null where the set or one of the drawings is not installed.
 */
export function anatomyHash(resourcesFolder: string, { anatomy, marks }: Chart): string | null {
  if (!PLAIN_NAME.test(anatomy.set)) return null;
  const used = [...new Set(marks.flatMap(viewsOf))].sort();
  const drawings = drawingsOf(join(resourcesFolder, 'anatomy', anatomy.set, anatomy.sex), used);
  if (drawings === null) return null;
  const text = canonicalize(drawings);
  if (text === undefined) throw new Error('an object always has a canonical form');
  return createHash('sha256').update(text).digest('hex');
}
