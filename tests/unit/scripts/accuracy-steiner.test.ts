import { describe, expect, test } from 'vitest';

import { liftToSkin } from '#shared/anatomy/lift.ts';
import type { SkinPoint } from '#shared/anatomy/skin-point.ts';
import { createSurface } from '#shared/anatomy/surface.ts';

import { steinerDistance } from '../../../scripts/accuracy/steiner-distance.ts';
import { cylinderPatch, skinOf, spherePatch } from '../shared/anatomy/meshes.ts';

const RADIUS_UM = 80_000;
const PAIRS = [
  [0, 0, 6_000, 0],
  [-12_000, 8_000, 15_000, -9_000],
  [5_000, -30_000, 21_000, 12_000],
  [-20_000, -20_000, 14_000, 18_000],
] as const;

/** The pairs lifted from the front, with heights moved up to where the body is. */
const pairsOn = (surface: ReturnType<typeof createSurface>, upUm: number): [SkinPoint, SkinPoint][] =>
  PAIRS.flatMap(([au, av, bu, bv]): [SkinPoint, SkinPoint][] => {
    const [a, b] = [liftToSkin(surface, 'face-front', au, av + upUm), liftToSkin(surface, 'face-front', bu, bv + upUm)];
    return a === null || b === null ? [] : [[a, b]];
  });

describe('the distance that the table of accuracy compares with', () => {
  test('is the great circle of a sphere, at most 0.4 % above it and never below the mesh', () => {
    const sphere = createSurface(skinOf(spherePatch(RADIUS_UM, 50)));
    const pairs = pairsOn(sphere, 0);
    expect(pairs).toHaveLength(PAIRS.length);
    for (const [a, b] of pairs) {
      // From the chord of the two directions: the arc cosine of so small an angle would be noise.
      const [ra, rb] = [Math.hypot(a.xUm, a.yUm, a.zUm), Math.hypot(b.xUm, b.yUm, b.zUm)];
      const chord = Math.hypot(a.xUm / ra - b.xUm / rb, a.yUm / ra - b.yUm / rb, a.zUm / ra - b.zUm / rb);
      const truth = RADIUS_UM * 2 * Math.asin(chord / 2);
      const ratio = steinerDistance(sphere.mesh, a, b, 2 * truth) / truth;
      // A mesh lies a little inside the sphere.
      expect(ratio).toBeGreaterThan(0.999);
      expect(ratio).toBeLessThan(1.004);
    }
  });

  test('is the straight line of an unrolled cylinder', () => {
    const cylinder = createSurface(skinOf(cylinderPatch(RADIUS_UM, 300_000, 2_500)));
    for (const [a, b] of pairsOn(cylinder, 150_000)) {
      const round = RADIUS_UM * (Math.atan2(b.xUm, b.zUm) - Math.atan2(a.xUm, a.zUm));
      const truth = Math.hypot(round, b.yUm - a.yUm);
      const ratio = steinerDistance(cylinder.mesh, a, b, 2 * truth) / truth;
      expect(ratio).toBeGreaterThan(0.999);
      expect(ratio).toBeLessThan(1.004);
    }
  });

  test('is infinite where no way is as short as was asked', () => {
    const sphere = createSurface(skinOf(spherePatch(RADIUS_UM, 50)));
    const [pair] = pairsOn(sphere, 0).slice(1);
    if (pair === undefined) throw new Error('the sphere has skin');
    expect(steinerDistance(sphere.mesh, ...pair, 5_000)).toBe(Infinity);
  });
});
