import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createDistanceField } from '#shared/anatomy/geodesic/field.ts';
import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { skinPointAt } from '#shared/anatomy/skin-point.ts';
import { findGaps } from '#shared/spacing/coverage.ts';
import { fillArea } from '#shared/spacing/patterns/fill.ts';

import { femaleSurface } from '../anatomy/meshes.ts';

const surface = femaleSurface();
const file = regionsFileSchema.parse(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female/regions.json'), 'utf8'),
  ),
);
const map = regionMapOf(file, surface.mesh);
const regions = new Set<string | null>(['umbilical', 'hypogastric', 'epigastric']);
const triangles = map.trianglesOf(['umbilical', 'hypogastric', 'epigastric']);
const belly = fillArea(surface, {
  kind: 'hexagonal',
  spacingUm: 15_000,
  leastUm: 10_000,
  farthestUm: 40_000,
  angle: 0,
  along: [1, 0, 0],
  isInside: (point) => regions.has(map.regionAt(point)),
  triangles,
  start: null,
  most: 1_000,
}).points;

describe('coverage of an area', () => {
  test('of an even fill has no gap wider than its spacing', () => {
    expect(findGaps(surface, triangles, belly, 16_000)).toEqual([]);
  });

  test('finds the hole where points were taken out, once, with its size', () => {
    const [middle] = belly;
    if (!middle) throw new Error('the belly was filled');
    const left = belly.filter(
      (point) => (skinDistance(surface, middle, point, 33_000)?.distanceUm ?? Infinity) > 32_000,
    );
    expect(left.length).toBeLessThan(belly.length - 8);
    const gaps = findGaps(surface, triangles, left, 25_000);
    expect(gaps).toHaveLength(1);
    const [gap] = gaps;
    if (!gap) throw new Error('there is a gap');
    expect(skinDistance(surface, gap.centre, middle)?.distanceUm ?? Infinity).toBeLessThan(15_000);
    const nearest = Math.min(
      ...left.map((point) => skinDistance(surface, gap.centre, point, 90_000)?.distanceUm ?? Infinity),
    );
    expect(Math.abs(gap.radiusUm / nearest - 1)).toBeLessThan(0.02);
  });

  test('says nothing of an area in which nothing was begun', () => {
    expect(findGaps(surface, triangles, [], 20_000)).toEqual([]);
  });
});

test('the distance field agrees with measured distances within two per cent', () => {
  const [source] = belly;
  if (!source) throw new Error('the belly was filled');
  const field = createDistanceField(surface, 60_000);
  field.addSource(source);
  for (const triangle of triangles.filter((_, i) => i % 97 === 0)) {
    const corner = skinPointAt(surface, triangle, [1, 0, 0]);
    const exact = skinDistance(surface, source, corner, 60_000)?.distanceUm;
    const fieldUm = field.vertexUm[surface.mesh.start[3 * triangle] ?? 0] ?? 0;
    if (exact !== undefined && exact > 5_000) expect(Math.abs(fieldUm / exact - 1)).toBeLessThan(0.02);
  }
});
