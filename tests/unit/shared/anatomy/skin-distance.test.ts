import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { skinDistance, skinPath } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import type { SkinPoint } from '#shared/anatomy/skin-point.ts';
import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import type { ViewId } from '#shared/anatomy/views.ts';

import { cylinderPatch, femaleSurface, skinOf, spherePatch } from './meshes.ts';

const RADIUS_UM = 80_000;
const HEIGHT_UM = 300_000;

function lift(surface: Surface, view: ViewId, uUm: number, vUm: number): SkinPoint {
  const point = liftToSkin(surface, view, uUm, vUm);
  if (!point) throw new Error(`the test expects skin at ${view} ${uUm}, ${vUm}`);
  return point;
}

const distanceUm = (surface: Surface, a: SkinPoint, b: SkinPoint): number =>
  skinDistance(surface, a, b)?.distanceUm ?? Infinity;

/** Seen from the origin; exact for small angles too. */
function angleBetween(a: SkinPoint, b: SkinPoint): number {
  const cross = Math.hypot(a.yUm * b.zUm - a.zUm * b.yUm, a.zUm * b.xUm - a.xUm * b.zUm, a.xUm * b.yUm - a.yUm * b.xUm);
  return Math.atan2(cross, a.xUm * b.xUm + a.yUm * b.yUm + a.zUm * b.zUm);
}

function pathLengthUm(pathUm: Float64Array): number {
  let length = 0;
  for (let i = 3; i < pathUm.length; i += 3) {
    const step = (k: number): number => (pathUm[i + k] ?? 0) - (pathUm[i - 3 + k] ?? 0);
    length += Math.hypot(step(0), step(1), step(2));
  }
  return length;
}

const place = fc.tuple(
  fc.integer({ min: 0, max: 600 }).map((permille) => permille / 1_000),
  fc.integer({ min: 0, max: 359 }).map((degrees) => (degrees * Math.PI) / 180),
);

describe.each([
  ['0.25 cm', 50, 2_500],
  ['0.1 cm', 126, 1_000],
])('distance on bodies meshed at %s', (_, n, edgeUm) => {
  const sphere = createSurface(skinOf(spherePatch(RADIUS_UM, n)));
  const cylinder = createSurface(skinOf(cylinderPatch(RADIUS_UM, HEIGHT_UM, edgeUm)));

  test('is the great circle on a sphere within 0.1 %', () => {
    fc.assert(
      fc.property(place, place, ([r1, a1], [r2, a2]) => {
        const a = lift(sphere, 'face-front', r1 * RADIUS_UM * Math.cos(a1), r1 * RADIUS_UM * Math.sin(a1));
        const b = lift(sphere, 'face-front', r2 * RADIUS_UM * Math.cos(a2), r2 * RADIUS_UM * Math.sin(a2));
        const expected = RADIUS_UM * angleBetween(a, b);
        fc.pre(expected >= 5_000 && expected <= 50_000);
        expect(Math.abs(distanceUm(sphere, a, b) / expected - 1)).toBeLessThan(0.001);
      }),
      { numRuns: 150 },
    );
  });

  test('is the helix on a cylinder within 0.1 %', () => {
    const half = 0.8 * RADIUS_UM;
    const spot = fc.tuple(fc.integer({ min: -half, max: half }), fc.integer({ min: 120_000, max: 170_000 }));
    fc.assert(
      fc.property(spot, spot, ([u1, v1], [u2, v2]) => {
        const a = lift(cylinder, 'face-front', u1, v1);
        const b = lift(cylinder, 'face-front', u2, v2);
        const turn = Math.atan2(a.xUm, a.zUm) - Math.atan2(b.xUm, b.zUm);
        const expected = Math.hypot(turn * RADIUS_UM, v1 - v2);
        fc.pre(expected >= 5_000 && expected <= 50_000);
        expect(Math.abs(distanceUm(cylinder, a, b) / expected - 1)).toBeLessThan(0.001);
      }),
      { numRuns: 150 },
    );
  });
});

describe('distance', () => {
  test('is null between skins that do not hang together', () => {
    const apart = createSurface(skinOf(spherePatch(20_000, 10), spherePatch(20_000, 10, 'head', [45_000, 0, 0])));
    const a = lift(apart, 'face-front', 0, 0);
    expect(skinDistance(apart, a, lift(apart, 'face-front', 45_000, 0))).toBeNull();
    expect(distanceUm(apart, a, a)).toBe(0);
  });

  test('is null beyond the length asked for, and the same as without a limit within it', () => {
    const surface = femaleSurface();
    const a = lift(surface, 'face-front', 10_000, 1_565_000);
    const b = lift(surface, 'face-front', 30_000, 1_565_000);
    const free = distanceUm(surface, a, b);
    expect(skinDistance(surface, a, b, free - 1)).toBeNull();
    expect(skinDistance(surface, a, b, free)?.distanceUm).toBe(free);
  });

  test('goes round an open end when that is shorter', () => {
    const collar = createSurface(skinOf(cylinderPatch(RADIUS_UM, 40_000, 2_500)));
    const a = lift(collar, 'body-front', 0, 20_000);
    const b = lift(collar, 'body-back', 0, 20_000);
    expect(distanceUm(collar, a, b) / (Math.PI * RADIUS_UM)).toBeCloseTo(1, 2);
  });
});

describe('distance on the reference body', () => {
  const surface = femaleSurface();
  const face = fc
    .tuple(fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: 1_500_000, max: 1_610_000 }))
    .map(([uUm, vUm]) => liftToSkin(surface, 'face-front', uUm, vUm))
    .filter((point) => point !== null);
  const isNear = (a: SkinPoint, b: SkinPoint): boolean =>
    Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm) < 40_000;

  test('is the same both ways, never less than through the air, and as long as its path', () => {
    fc.assert(
      fc.property(face, face, (a, b) => {
        fc.pre(isNear(a, b));
        const there = skinPath(surface, a, b);
        const back = skinPath(surface, b, a);
        if (!there || !back) throw new Error('the face hangs together');
        expect(there.distanceUm).toBe(back.distanceUm);
        const airUm = Math.hypot(a.xUm - b.xUm, a.yUm - b.yUm, a.zUm - b.zUm);
        expect(there.distanceUm).toBeGreaterThanOrEqual(airUm - 0.01);
        expect(Math.abs(pathLengthUm(there.pathUm) - there.distanceUm)).toBeLessThan(0.1);
        expect([...there.pathUm.slice(0, 3)]).toEqual([a.xUm, a.yUm, a.zUm]);
        expect([...there.pathUm.slice(-3)]).toEqual([b.xUm, b.yUm, b.zUm]);
        expect([...back.pathUm.slice(0, 3)]).toEqual([b.xUm, b.yUm, b.zUm]);
      }),
      { numRuns: 100 },
    );
  });

  test('is never longer than by way of a third place', () => {
    fc.assert(
      fc.property(face, face, face, (a, b, c) => {
        fc.pre(isNear(a, b) && isNear(b, c) && isNear(a, c));
        const detour = distanceUm(surface, a, b) + distanceUm(surface, b, c);
        expect(distanceUm(surface, a, c)).toBeLessThanOrEqual(detour * (1 + 1e-6) + 0.1);
      }),
      { numRuns: 100 },
    );
  });

  test('goes round the corner of the mouth from the upper to the lower lip, not over the slit or through the mouth', () => {
    const { lower, upper } = lipEdges(surface);
    const airUm = Math.hypot(upper.xUm - lower.xUm, upper.yUm - lower.yUm, upper.zUm - lower.zUm);
    expect(airUm).toBeLessThan(2_000);
    const way = skinPath(surface, upper, lower);
    if (!way) throw new Error('the lips hang together');
    const [xs, zs] = [0, 2].map((axis) => way.pathUm.filter((_, i) => i % 3 === axis));
    const cornerUm = Math.max(...(xs ?? []).map(Math.abs));
    expect(cornerUm).toBeGreaterThan(20_000);
    expect(cornerUm).toBeLessThan(25_000);
    expect(Math.min(...(zs ?? []))).toBeGreaterThan(125_000);
    expect(way.distanceUm).toBeGreaterThan(2 * cornerUm);
    expect(way.distanceUm).toBeLessThan(3 * cornerUm);
  });
});

/** Skin just above and below the slit between the lips, on the midline of the face. */
function lipEdges(surface: Surface): { upper: SkinPoint; lower: SkinPoint } {
  let upper: SkinPoint | null = null;
  let isBetween = false;
  for (let vUm = 1_490_000; vUm > 1_430_000; vUm -= 25) {
    const point = liftToSkin(surface, 'face-front', 500, vUm);
    if (point && isBetween && upper) return { upper, lower: point };
    if (point) upper = point;
    else if (upper) isBetween = true;
  }
  throw new Error('found no slit between the lips on the midline');
}
