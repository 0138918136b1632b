/** Distances along the skin for tables: to the nearest other mark of the same treatment, as the drawing shows them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeSkin } from '#shared/anatomy/skin.ts';
import { calibratedSurface, createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';
import { type MeasureMarks } from '#shared/interchange/tables/tables.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { createThreadIndex } from '#shared/spacing/threads.ts';

/** Skins take a while to load and are the same for every export. */
const skins = new Map<string, Surface>();

/** The skin of a reference body; null where this program does not have it. */
function skinOf(resources: string, { set, sex }: Chart['anatomy']): Surface | null {
  const file = join(resources, 'anatomy', set, sex, 'skin.bin');
  const known = skins.get(file);
  if (known !== undefined) return known;
  if (!/^[a-z0-9-]+$/.test(set) || !existsSync(file)) return null;
  const skin = createSurface(decodeSkin(readFileSync(file)));
  skins.set(file, skin);
  return skin;
}

/** Measures charts on the reference bodies in a folder of resources. */
export const measureMarksIn =
  (resources: string): MeasureMarks =>
  (chart) => {
    const points = chart.marks.filter((mark) => mark.kind === 'point');
    const threads = chart.marks.filter((mark) => mark.kind === 'thread');
    if (points.length + threads.length < 2) return new Map();
    const skin = skinOf(resources, chart.anatomy);
    if (skin === null) return new Map();
    const surface = calibratedSurface(skin, chart.calibration?.parts);
    const windows = new Map(chart.treatments.map(({ id, technique }) => [id, effectiveSpacing(technique)]));
    const { marks } = checkSpacing({ surface, points, windows });
    const between = threads.length < 2 ? new Map<string, never>() : createThreadIndex(surface).nearest(threads);
    return new Map([
      ...marks.map(({ id, nearest, distanceUm }) => [id, { nearest, distanceUm }] as const),
      ...[...between].map(([id, { id: nearest, distanceUm }]) => [id, { nearest, distanceUm }] as const),
    ]);
  };
