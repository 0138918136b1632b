/** The skin itself: made ready from disk, held in memory, and filled with points. Figures to know, none to keep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { type RegionCode } from '#shared/anatomy/regions/region-names.ts';
import { type RegionMap, regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { type FillRequest, layPattern } from '#shared/spacing/patterns/lay.ts';

import { bestMs, printTable } from './figures.ts';

const ROUNDS = 3;
const BODIES = join(import.meta.dirname, '../../resources/anatomy/adult-1');

interface Body {
  readonly surface: Surface;
  readonly regions: RegionMap;
}

function load(sex: 'female' | 'male'): Body {
  const file = (name: string) => readFileSync(join(BODIES, sex, name));
  const surface = createSurface(decodeSkin(new Uint8Array(file('skin.bin'))));
  const names = regionsFileSchema.parse(JSON.parse(file('regions.json').toString()));
  return { surface, regions: regionMapOf(names, surface.mesh) };
}

const fill = (regions: readonly RegionCode[], view: FillRequest['view']): FillRequest => ({
  kind: 'fill',
  fill: 'hexagonal',
  area: { regions },
  spacingUm: 10_000,
  rowUm: 10_000,
  leastUm: 10_000,
  farthestUm: 40_000,
  angleDegrees: 0,
  view,
  most: 5_000,
});

const heldMb = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
};

test('the skin from disk, in memory, and filled at 1 cm', () => {
  const before = heldMb();
  const bodies = [load('female'), load('male')];
  const held = heldMb() - before;
  const [female] = bodies;
  if (female === undefined) throw new Error('no body');
  const rows = (['female', 'male'] as const).map((sex) => {
    const ms = bestMs(ROUNDS, () => load(sex));
    return [`skin of the ${sex} body from disk, ready to measure on`, `${ms.toFixed(0)} ms`, ''];
  });
  for (const [name, regions, view] of [
    ['forehead', ['forehead'], 'face-front'],
    ['abdomen', ['epigastric', 'umbilical', 'hypogastric', 'flank:left', 'flank:right'], 'body-front'],
  ] as const) {
    let count = 0;
    const ms = bestMs(ROUNDS, () => {
      count = layPattern(female.surface, female.regions, fill(regions, view)).places.length;
    });
    expect(count).toBeGreaterThan(20);
    rows.push([`${name} filled at 1 cm`, `${ms.toFixed(0)} ms`, `${count} points`]);
  }
  printTable('The skin', [...rows, ['memory held for both bodies', `${held.toFixed(0)} MB`, '']]);
}, 600_000);
