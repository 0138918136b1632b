import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { placeInView } from '#shared/anatomy/best-view.ts';
import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import { regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import type { RegionCode } from '#shared/anatomy/regions/region-names.ts';
import type { SkinPoint } from '#shared/anatomy/skin-point.ts';
import { VIEW_IDS } from '#shared/anatomy/views.ts';
import { type FillKind, fillArea, type FillOptions } from '#shared/spacing/patterns/fill.ts';
import { layLine } from '#shared/spacing/patterns/line.ts';
import { mirrored } from '#shared/spacing/patterns/mirror.ts';
import { createSpacingIndex } from '#shared/spacing/spacing-index.ts';

import { femaleSurface } from '../anatomy/meshes.ts';

const surface = femaleSurface();
const file = regionsFileSchema.parse(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female/regions.json'), 'utf8'),
  ),
);
const map = regionMapOf(file, surface.mesh);

function areaOf(regions: readonly RegionCode[]): Pick<FillOptions, 'isInside' | 'triangles'> {
  const wanted = new Set<RegionCode | null>(regions);
  return { triangles: map.trianglesOf(regions), isInside: (point) => wanted.has(map.regionAt(point)) };
}

const fill = (regions: readonly RegionCode[], own: Partial<FillOptions> = {}) =>
  fillArea(surface, {
    kind: 'hexagonal',
    spacingUm: 15_000,
    leastUm: 10_000,
    farthestUm: 40_000,
    angle: 0,
    along: [1, 0, 0],
    start: null,
    most: 2_000,
    ...areaOf(regions),
    ...own,
  });

function nearestUm(points: readonly SkinPoint[], i: number): number {
  const here = points[i];
  if (!here) return Infinity;
  let least = Infinity;
  points.forEach((other, k) => {
    if (k === i || Math.hypot(other.xUm - here.xUm, other.yUm - here.yUm, other.zUm - here.zUm) >= least) return;
    least = Math.min(
      least,
      skinDistance(surface, here, other, least === Infinity ? 80_000 : least)?.distanceUm ?? Infinity,
    );
  });
  return least;
}

describe('filling an area', () => {
  const regions = fc.constantFrom<RegionCode>(
    'forehead',
    'cheek_buccal:left',
    'umbilical',
    'scalp_mid',
    'thigh_anterior:right',
  );
  const kinds = fc.constantFrom<FillKind>('hexagonal', 'square', 'staggered');

  test('never breaks the window it was given, stays inside, and finds every part', () => {
    fc.assert(
      fc.property(
        regions,
        kinds,
        fc.integer({ min: 10, max: 30 }),
        fc.integer({ min: 0, max: 59 }),
        (region, kind, mm, degrees) => {
          const spacingUm = mm * 1_000;
          const area = areaOf([region]);
          const { points, cut } = fill([region], {
            kind,
            spacingUm,
            leastUm: 10_000,
            angle: (degrees * Math.PI) / 180,
            rowUm: spacingUm,
          });
          expect(cut).toBe(false);
          expect(points.length).toBeGreaterThan(0);
          for (const [i, point] of points.entries()) {
            expect(area.isInside(point)).toBe(true);
            const nearest = nearestUm(points, i);
            expect(nearest).toBeGreaterThanOrEqual(10_000 - 2);
            if (points.length > 1) expect(nearest).toBeLessThanOrEqual(40_000);
          }
        },
      ),
      // Of the first, an edge leaves one point with a diagonal neighbour only, 4.2 cm away.
      { numRuns: 25, examples: [['scalp_mid', 'hexagonal', 26, 4]] },
    );
  });

  test('of a flat belly is nearly a perfect honeycomb: most points have their six neighbours at the spacing', () => {
    const { points } = fill(['umbilical', 'epigastric', 'hypogastric'], { spacingUm: 12_000 });
    const neighbours = points.map(
      (a) =>
        points.filter((b) => {
          if (a === b || Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm) > 14_000) return false;
          const distance = skinDistance(surface, a, b, 14_000)?.distanceUm ?? Infinity;
          return Math.abs(distance - 12_000) < 600;
        }).length,
    );
    expect(points.length).toBeGreaterThan(150);
    expect(neighbours.filter((n) => n >= 5).length).toBeGreaterThan(0.6 * points.length);
  });

  test('comes out the same each time, and stops at the number it may lay', () => {
    const places = (points: readonly SkinPoint[]) => points.map(({ xUm, yUm, zUm }) => [xUm, yUm, zUm]);
    expect(places(fill(['forehead']).points)).toEqual(places(fill(['forehead']).points));
    expect(fill(['umbilical'], { most: 10 })).toMatchObject({ cut: true, points: { length: 10 } });
  });

  test('passes the spacing check once its points are marks', () => {
    const index = createSpacingIndex(surface);
    const cheek = ['cheek_buccal:left', 'cheek_medial:left', 'malar:left'] as const;
    const area = areaOf(cheek);
    // Skin in a fold that no drawing shows cannot bear a mark.
    const isInside = (point: SkinPoint) => area.isInside(point) && placeInView(surface, point, 'face-front') !== null;
    fill(cheek, { isInside }).points.forEach((point, i) => {
      const place = placeInView(surface, point, 'face-front');
      if (place) index.setPoint({ id: String(i), treatment: 't', ...place });
    });
    expect(index.report(new Map([['t', [10_000, 40_000]]])).findings).toEqual([]);
  });
});

describe('a line', () => {
  const at = (uUm: number, vUm: number): SkinPoint => {
    const point = liftToSkin(surface, 'body-front', uUm, vUm);
    if (!point) throw new Error('the belly has skin');
    return point;
  };

  test('is divided evenly along the skin, ends included', () => {
    const points = layLine(surface, [at(-50_000, 1_020_000), at(40_000, 1_050_000)], { count: 7 });
    expect(points).toHaveLength(7);
    const gaps = points.slice(1).map((b, i) => skinDistance(surface, points[i] ?? b, b)?.distanceUm ?? 0);
    for (const gap of gaps) expect(gap / (gaps[0] ?? 1)).toBeCloseTo(1, 2);
  });

  test('sets a point every so far, round its corners too', () => {
    const corners = [at(-50_000, 1_020_000), at(0, 1_050_000), at(50_000, 1_020_000)];
    const points = layLine(surface, corners, { everyUm: 10_000 });
    expect(points.length).toBeGreaterThanOrEqual(11);
    const gaps = points.slice(1).map((b, i) => skinDistance(surface, points[i] ?? b, b)?.distanceUm ?? 0);
    for (const gap of gaps) expect(gap).toBeLessThan(10_020);
  });
});

describe('a mirror image', () => {
  test('mirrored again is the place itself, and lies on the other side of the same skin', () => {
    const view = fc.constantFrom(...VIEW_IDS);
    const um = fc.integer({ min: -200_000, max: 1_700_000 });
    fc.assert(
      fc.property(view, um, um, (id, uUm, vUm) => {
        const place = { view: id, uUm, vUm };
        expect(mirrored(mirrored(place))).toEqual(place);
        const here = liftToSkin(surface, id, uUm, vUm);
        const other = mirrored(place);
        const there = liftToSkin(surface, other.view, other.uUm, other.vUm);
        if (!here || !there) return;
        expect(Math.hypot(here.xUm + there.xUm, here.yUm - there.yUm, here.zUm - there.zUm)).toBeLessThan(200);
      }),
      { numRuns: 500 },
    );
  });
});
