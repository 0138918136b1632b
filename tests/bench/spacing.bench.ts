/** Checking spacing along the skin, beside the floor: every pair through the air. */
import { test } from 'vitest';

import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import type { SkinPoint } from '#shared/anatomy/skin-point.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { createSpacingIndex, type SpacingPoint } from '#shared/spacing/spacing-index.ts';

import { femaleSurface } from '../unit/shared/anatomy/meshes.ts';

const surface = femaleSurface();
const WINDOWS = new Map([['t', [10_000, 40_000] as const]]);

/** A field of points about a centimetre apart on the face, as a stamp would leave it. */
function fieldOfPoints(count: number): SpacingPoint[] {
  const points: SpacingPoint[] = [];
  for (let row = 0; points.length < count && row < 40; row++) {
    for (let column = -10; points.length < count && column <= 10; column++) {
      const uUm = column * 7_000 + (row % 2) * 3_500;
      const vUm = 1_600_000 - row * 7_000;
      const point = liftToSkin(surface, 'face-front', uUm, vUm);
      if (point && point.normal[2] > 0.3) {
        points.push({ id: `p${points.length}`, treatment: 't', view: 'face-front', uUm, vUm });
      }
    }
  }
  return points;
}

const points = fieldOfPoints(300);
const lifted = points
  .map(({ uUm, vUm }) => liftToSkin(surface, 'face-front', uUm, vUm))
  .filter((point) => point !== null);

const airUm = (a: SkinPoint, b: SkinPoint): number => Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm);

test('300 points on a face: the whole check, and after one point moved', async ({ bench }) => {
  const index = createSpacingIndex(surface);
  for (const point of points) index.setPoint(point);
  index.report(WINDOWS);
  let turn = 0;
  await bench.compare(
    bench('every pair through the air (floor)', () => {
      let least = Infinity;
      for (const a of lifted) for (const b of lifted) if (a !== b) least = Math.min(least, airUm(a, b));
      if (least === Infinity) throw new Error('no pairs');
    }),
    bench('whole check', () => {
      checkSpacing({ surface, points, windows: WINDOWS });
    }),
    bench('one point moved', () => {
      const point = points[turn++ % points.length];
      if (point) index.setPoint({ ...point, uUm: point.uUm + (turn % 7) * 100 });
      index.report(WINDOWS);
    }),
  );
});

test('one pair on a face, up to 4 cm', async ({ bench }) => {
  const cheek = lifted.filter((point) => point.xUm > 20_000);
  const pairs = cheek.flatMap((a) => cheek.filter((b) => a !== b && airUm(a, b) < 40_000).map((b) => [a, b] as const));
  let next = 0;
  await bench.compare(
    bench('lift of one place', () => {
      const point = points[next++ % points.length];
      if (point) liftToSkin(surface, point.view, point.uUm, point.vUm);
    }),
    bench('along the skin', () => {
      const pair = pairs[next++ % pairs.length];
      if (pair) skinDistance(surface, ...pair);
    }),
  );
});
