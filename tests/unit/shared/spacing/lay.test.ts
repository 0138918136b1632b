import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { liftToSkin } from '#shared/anatomy/lift.ts';
import { regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { type FillRequest, layPattern, trianglesOfArea } from '#shared/spacing/patterns/lay.ts';

import { femaleSurface } from '../anatomy/meshes.ts';

const surface = femaleSurface();
const regions = regionMapOf(
  regionsFileSchema.parse(
    JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female/regions.json'), 'utf8'),
    ),
  ),
  surface.mesh,
);

const fill = (own: Partial<FillRequest>): FillRequest => ({
  kind: 'fill',
  fill: 'hexagonal',
  area: { regions: ['cheek_buccal:left', 'cheek_medial:left', 'malar:left'] },
  spacingUm: 15_000,
  rowUm: 15_000,
  leastUm: 10_000,
  farthestUm: 40_000,
  angleDegrees: 0,
  view: 'face-front',
  most: 1_000,
  ...own,
});

describe('a pattern that was asked for', () => {
  test('fills named regions: every place is skin of them, and the window holds', () => {
    const { places, cut } = layPattern(surface, regions, fill({}));
    expect(cut).toBe(false);
    expect(places.length).toBeGreaterThan(12);
    const points = places.map((place, i) => ({ id: String(i), treatment: 't', ...place }));
    for (const { view, uUm, vUm } of points) {
      const point = liftToSkin(surface, view, uUm, vUm);
      expect(point && regions.regionAt(point)).toMatch(/^(cheek_buccal|cheek_medial|malar):left$/);
    }
    expect(checkSpacing({ surface, points, windows: new Map([['t', [10_000, 40_000]]]) }).findings).toEqual([]);
  });

  test('goes on the drawing that is looked at, and on another one where the skin turns away', () => {
    const views = new Set(layPattern(surface, regions, fill({})).places.map(({ view }) => view));
    expect(views.has('face-front')).toBe(true);
    expect(views.size).toBeGreaterThan(1);
  });

  test('fills what an outline shows and nothing beyond it', () => {
    const outline = [
      { uUm: -40_000, vUm: 1_000_000 },
      { uUm: 40_000, vUm: 1_000_000 },
      { uUm: 40_000, vUm: 1_060_000 },
      { uUm: -40_000, vUm: 1_060_000 },
    ];
    const area = { view: 'body-front', outline } as const;
    const { places } = layPattern(surface, regions, fill({ area, view: 'body-front', spacingUm: 10_000 }));
    expect(places.length).toBeGreaterThan(40);
    for (const { view, uUm, vUm } of places) {
      expect(view).toBe('body-front');
      expect(Math.abs(uUm)).toBeLessThanOrEqual(40_001);
      expect(vUm).toBeGreaterThanOrEqual(999_999);
      expect(vUm).toBeLessThanOrEqual(1_060_001);
    }
    expect(trianglesOfArea(surface, regions, area).length).toBeGreaterThan(100);
  });

  test('runs along a line drawn over two views', () => {
    const corners = [
      { view: 'face-front', uUm: 30_000, vUm: 1_460_000 },
      { view: 'face-left', uUm: -70_000, vUm: 1_465_000 },
    ] as const;
    const { places } = layPattern(surface, regions, {
      kind: 'line',
      corners,
      division: { count: 5 },
      view: 'face-front',
    });
    expect(places).toHaveLength(5);
  });
});
