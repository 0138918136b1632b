import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { headingTowards, turned, walkStraight } from '#shared/anatomy/geodesic/straight.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import { calibratedSurface, createSurface } from '#shared/anatomy/surface.ts';

import { cylinderPatch, femaleSurface, skinOf, spherePatch } from './meshes.ts';

const RADIUS_UM = 80_000;
const angles = fc.integer({ min: 0, max: 359 }).map((degrees) => (degrees * Math.PI) / 180);
const lengths = fc.integer({ min: 1_000, max: 60_000 });

describe('a straight walk along the skin', () => {
  const sphere = createSurface(skinOf(spherePatch(RADIUS_UM, 80)));
  const cylinder = createSurface(skinOf(cylinderPatch(RADIUS_UM, 300_000, 2_500)));

  test('is a great circle on a sphere', () => {
    const from = liftToSkin(sphere, 'face-front', 3_333, 1_777);
    if (!from) throw new Error('the sphere has skin');
    fc.assert(
      fc.property(angles, lengths, (angle, lengthUm) => {
        const end = walkStraight(sphere, from, turned(headingTowards(sphere, from, [1, 0, 0]), angle), lengthUm);
        if (!end) throw new Error('a sphere has no end');
        const { xUm: x, yUm: y, zUm: z } = end.point;
        const { xUm: u, yUm: v, zUm: w } = from;
        const sine = Math.hypot(y * w - z * v, z * u - x * w, x * v - y * u);
        const walked = Math.atan2(sine, x * u + y * v + z * w) * RADIUS_UM;
        expect(Math.abs(walked - lengthUm)).toBeLessThan(0.004 * lengthUm + 5);
      }),
      { numRuns: 200 },
    );
  });

  test('is a helix on a cylinder, in the patient’s own centimetres too', () => {
    const from = liftToSkin(cylinder, 'face-front', 1_000, 150_000);
    if (!from) throw new Error('the cylinder has skin');
    const stretch = fc.integer({ min: 80, max: 130 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(angles, lengths, stretch, stretch, (angle, lengthUm, along, around) => {
        const surface = calibratedSurface(cylinder, { head: { along, around } });
        const end = walkStraight(surface, from, turned(headingTowards(surface, from, [1, 0, 0]), angle), lengthUm);
        if (!end) return;
        const turn = Math.atan2(end.point.xUm, end.point.zUm) - Math.atan2(from.xUm, from.zUm);
        expect(turn * RADIUS_UM * around).toBeCloseTo(lengthUm * Math.cos(angle), -2);
        expect((end.point.yUm - from.yUm) * along).toBeCloseTo(lengthUm * Math.sin(angle), -2);
      }),
      { numRuns: 200 },
    );
  });

  test('of a centimetre or two is the shortest way on the belly, whichever way it goes', () => {
    const surface = femaleSurface();
    const from = liftToSkin(surface, 'body-front', 20_000, 1_040_000);
    if (!from) throw new Error('the belly has skin');
    const short = fc.integer({ min: 2_000, max: 25_000 });
    fc.assert(
      fc.property(angles, short, (angle, lengthUm) => {
        const end = walkStraight(surface, from, turned(headingTowards(surface, from, [1, 0, 0]), angle), lengthUm);
        if (!end) throw new Error('the belly goes on');
        const distance = skinDistance(surface, from, end.point)?.distanceUm ?? 0;
        expect(Math.abs(distance - lengthUm)).toBeLessThan(0.01 * lengthUm + 10);
      }),
      { numRuns: 60 },
    );
  });
});
