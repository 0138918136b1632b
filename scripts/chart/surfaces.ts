/** Loads the reference bodies that charts are drawn on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { badInput } from './command.ts';
import { RESOURCES } from './open-data.ts';

const known = new Map<string, Surface>();

/** The surface a chart names. Throws CommandError when this program does not have that set. */
export function surfaceOf(file: string, { set, sex }: Chart['anatomy']): Surface {
  const key = `${set}/${sex}`;
  const loaded = known.get(key);
  if (loaded !== undefined) return loaded;
  const skin = join(RESOURCES, 'anatomy', set, sex, 'skin.bin');
  if (!/^[a-z0-9-]+$/.test(set) || !existsSync(skin)) {
    throw badInput(`${file}: $.anatomy.set: this program has no anatomy "${set}"`);
  }
  const surface = createSurface(decodeSkin(readFileSync(skin)));
  known.set(key, surface);
  return surface;
}
