/** Names the region that a place of a drawing shows, as charting does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { liftToSkin } from '#shared/anatomy/lift.ts';
import { regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import type { Chart } from '#shared/chart/schema.ts';
import type { FieldPlace } from './fields.ts';

/** The region of a place on a reference body; undefined off the skin, and where the program has no such body. */
export type RegionOf = (sex: Chart['anatomy']['sex'], place: FieldPlace) => string | undefined;

type OfBody = (place: FieldPlace) => string | undefined;

function bodyIn(folder: string): OfBody {
  if (!existsSync(join(folder, 'skin.bin'))) return () => undefined;
  const surface = createSurface(decodeSkin(readFileSync(join(folder, 'skin.bin'))));
  const file = regionsFileSchema.parse(JSON.parse(readFileSync(join(folder, 'regions.json'), 'utf8')));
  const map = regionMapOf(file, surface.mesh);
  return ({ view, uUm, vUm }) => {
    const point = liftToSkin(surface, view, uUm, vUm);
    return point === null ? undefined : (map.regionAt(point) ?? undefined);
  };
}

/** Regions of the reference bodies in the program's resources; each body is read when it is first asked for. */
export function regionsIn(resourcesFolder: string): RegionOf {
  const bodies = new Map<string, OfBody>();
  return (sex, place) => {
    const body = bodies.get(sex) ?? bodyIn(join(resourcesFolder, 'anatomy/adult-1', sex));
    bodies.set(sex, body);
    return body(place);
  };
}
