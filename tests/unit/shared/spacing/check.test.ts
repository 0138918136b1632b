import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import type { SpacingFinding } from '#shared/spacing/report.ts';
import { createSpacingIndex, type SpacingPoint, type SpacingWindows } from '#shared/spacing/spacing-index.ts';

import { cylinderPatch, femaleSurface, skinOf } from '../anatomy/meshes.ts';

const tube = createSurface(skinOf(cylinderPatch(80_000, 300_000, 2_500)));
const WINDOW: SpacingWindows = new Map([['t', [10_000, 40_000]]]);

const pointAt = (id: string, uUm: number, vUm: number, more: Partial<SpacingPoint> = {}): SpacingPoint => ({
  id,
  treatment: 't',
  view: 'body-front',
  uUm,
  vUm,
  ...more,
});

/** Two points one above the other on a flat facet of the tube, so that their distance is exact. */
const stacked = (gapUm: number): SpacingPoint[] => [pointAt('a', 500, 100_000), pointAt('b', 500, 100_000 + gapUm)];

const kinds = (findings: readonly SpacingFinding[]): string[] => findings.map(({ kind }) => kind);

const check = (points: readonly SpacingPoint[], windows = WINDOW, surface: Surface = tube) =>
  checkSpacing({ surface, points, windows });

describe('spacing check', () => {
  test('allows both limits of the window themselves', () => {
    expect(check(stacked(10_000)).findings).toEqual([]);
    expect(check(stacked(40_000)).findings).toEqual([]);
  });

  test('reports a pair a micrometre too close once, with its distance and the limit', () => {
    expect(check(stacked(9_999)).findings).toEqual([
      { kind: 'too-close', marks: ['a', 'b'], distanceUm: 9_999, limitUm: 10_000 },
    ]);
  });

  test('reports each point whose nearest is a micrometre too far', () => {
    expect(check(stacked(40_001)).findings).toEqual([
      { kind: 'too-far', marks: ['a'], distanceUm: 40_001, limitUm: 40_000 },
      { kind: 'too-far', marks: ['b'], distanceUm: 40_001, limitUm: 40_000 },
    ]);
  });

  test('finds nothing to say about a lone point', () => {
    expect(check([pointAt('a', 0, 100_000)])).toEqual({
      marks: [{ id: 'a', nearest: null, distanceUm: null, approximate: false }],
      findings: [],
    });
  });

  test('calls a pair under half a millimetre a duplicate, and not too close as well', () => {
    expect(check(stacked(499)).findings).toEqual([
      { kind: 'duplicate', marks: ['a', 'b'], distanceUm: 499, limitUm: 500 },
    ]);
    expect(kinds(check(stacked(500)).findings)).toEqual(['too-close']);
  });

  test('finds duplicates across treatments, which are no neighbours otherwise', () => {
    const [a, b] = [pointAt('a', 500, 100_000), pointAt('b', 500, 100_300, { treatment: 'other' })];
    const report = check([a, b]);
    expect(report.findings).toEqual([{ kind: 'duplicate', marks: ['a', 'b'], distanceUm: 300, limitUm: 500 }]);
    expect(report.marks.map(({ nearest }) => nearest)).toEqual([null, null]);
  });

  test('judges nothing but duplicates where the technique has no spacing', () => {
    const none: SpacingWindows = new Map([['t', null]]);
    expect(check(stacked(3_000), none).findings).toEqual([]);
    expect(check(stacked(3_000), none).marks[0]).toMatchObject({ nearest: 'b', distanceUm: 3_000 });
    expect(kinds(check(stacked(100), none).findings)).toEqual(['duplicate']);
  });

  test('reports a point off the skin without a distance, first of all', () => {
    const report = check([...stacked(200), pointAt('off', 500_000, 0)]);
    expect(report.findings[0]).toEqual({ kind: 'off-skin', marks: ['off'], distanceUm: null, limitUm: null });
    expect(kinds(report.findings)).toEqual(['off-skin', 'duplicate']);
    expect(report.marks[2]).toEqual({ id: 'off', nearest: null, distanceUm: null, approximate: false });
  });

  test('measures across views of the same body', () => {
    const report = check([pointAt('front', 78_000, 100_000), pointAt('back', -78_000, 100_000, { view: 'body-back' })]);
    const turn = 2 * Math.acos(78 / 80);
    expect((report.marks[0]?.distanceUm ?? 0) / (80_000 * turn)).toBeCloseTo(1, 2);
  });

  test('sees no neighbour on another limb, but does where a limb joins the trunk', () => {
    const legs = createSurface(
      skinOf(
        cylinderPatch(60_000, 100_000, 2_500, (h) => (h < 50_000 ? 'thigh_left' : 'pelvis'), 0),
        cylinderPatch(60_000, 100_000, 2_500, () => 'thigh_right', -121_000),
      ),
    );
    const left = pointAt('left', -55_000, 45_000);
    const right = pointAt('right', -65_000, 45_000);
    expect(check([left, right], WINDOW, legs)).toMatchObject({
      marks: [{ nearest: null }, { nearest: null }],
      findings: [],
    });
    const hip = pointAt('hip', -55_000, 53_000);
    expect(check([left, hip, right], WINDOW, legs).marks.map(({ nearest }) => nearest)).toEqual(['hip', 'left', null]);
  });
});

describe('spacing check of many points', () => {
  const spots = fc.uniqueArray(
    fc.record({ uUm: fc.integer({ min: 5_000, max: 50_000 }), vUm: fc.integer({ min: 1_470_000, max: 1_520_000 }) }),
    { minLength: 2, maxLength: 10, selector: ({ uUm, vUm }) => `${uUm},${vUm}` },
  );
  const surface = femaleSurface();

  test('agrees with measuring every pair', () => {
    fc.assert(
      fc.property(spots, (places) => {
        const points = places
          .map(({ uUm, vUm }, i) => pointAt(`p${i}`, uUm, vUm, { view: 'face-front' }))
          .filter(({ uUm, vUm }) => isOutside(surface, uUm, vUm));
        const report = check(points, WINDOW, surface);
        const expected = everyPair(surface, points);
        expect(report.marks.map(({ distanceUm }) => distanceUm)).toEqual(
          points.map((_, i) => least(expected.map((row) => row[i] ?? Infinity))),
        );
        const close = report.findings.filter(({ kind }) => kind === 'too-close' || kind === 'duplicate');
        const closePairs = expected.flatMap((row, i) => row.filter((d, j) => j > i && d < 10_000));
        expect(close.map(({ distanceUm }) => distanceUm).sort()).toEqual(closePairs.sort());
      }),
      { numRuns: 12 },
    );
  });

  test('is the same after moves and removals as when checked afresh', () => {
    fc.assert(
      fc.property(spots, spots, (before, after) => {
        const index = createSpacingIndex(tube);
        const place = ({ uUm, vUm }: { uUm: number; vUm: number }, i: number): SpacingPoint =>
          pointAt(`p${i}`, uUm, vUm - 1_400_000);
        before.map(place).forEach((point) => index.setPoint(point));
        index.report(WINDOW);
        const points = after.map(place);
        points.forEach((point) => index.setPoint(point));
        for (let i = after.length; i < before.length; i++) index.removePoint(`p${i}`);
        expect(index.report(WINDOW)).toEqual(check(points));
      }),
      { numRuns: 40 },
    );
  });
});

/** On the face and not within the mouth or an eye's corner, where the way out is long. */
function isOutside(surface: Surface, uUm: number, vUm: number): boolean {
  const point = liftToSkin(surface, 'face-front', uUm, vUm);
  return point !== null && point.normal[2] > 0.3;
}

function everyPair(surface: Surface, points: readonly SpacingPoint[]): number[][] {
  const lifted = points.map(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm));
  const oneWay = lifted.map((a, i) =>
    lifted.map((b, j) =>
      a && b && i < j ? Math.round(skinDistance(surface, a, b)?.distanceUm ?? Infinity) : Infinity,
    ),
  );
  return oneWay.map((row, i) => row.map((distance, j) => (j < i ? (oneWay[j]?.[i] ?? Infinity) : distance)));
}

function least(values: readonly number[]): number | null {
  const value = Math.min(...values);
  return value === Infinity ? null : value;
}
