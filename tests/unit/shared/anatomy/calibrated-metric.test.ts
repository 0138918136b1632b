import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { calibratedMetric, type StretchByPart } from '#shared/anatomy/calibrated-metric.ts';
import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import type { SkinPoint } from '#shared/anatomy/skin-point.ts';
import { calibratedSurface, createSurface, type Surface } from '#shared/anatomy/surface.ts';

import { cylinderPatch, femaleSurface, skinOf, spherePatch } from './meshes.ts';

const RADIUS_UM = 80_000;

function lift(surface: Surface, uUm: number, vUm: number): SkinPoint {
  const point = liftToSkin(surface, 'face-front', uUm, vUm);
  if (!point) throw new Error(`the test expects skin at ${uUm}, ${vUm}`);
  return point;
}

const factor = fc.integer({ min: 70, max: 150 }).map((percent) => percent / 100);

describe('the patient’s own centimetres', () => {
  const cylinder = createSurface(skinOf(cylinderPatch(RADIUS_UM, 300_000, 2_500)));
  const half = 0.8 * RADIUS_UM;
  const spot = fc.tuple(fc.integer({ min: -half, max: half }), fc.integer({ min: 120_000, max: 170_000 }));

  test('stretch a cylinder along its axis and around it, each by its own factor', () => {
    fc.assert(
      fc.property(spot, spot, factor, factor, ([u1, v1], [u2, v2], along, around) => {
        const surface = calibratedSurface(cylinder, { head: { along, around } });
        const a = lift(surface, u1, v1);
        const b = lift(surface, u2, v2);
        const turn = Math.atan2(a.xUm, a.zUm) - Math.atan2(b.xUm, b.zUm);
        const expected = Math.hypot(turn * RADIUS_UM * around, (v1 - v2) * along);
        fc.pre(expected >= 5_000 && expected <= 80_000);
        expect(Math.abs((skinDistance(surface, a, b)?.distanceUm ?? 0) / expected - 1)).toBeLessThan(0.001);
      }),
      { numRuns: 60 },
    );
  });

  test('are those of a body built to those measures', () => {
    const sphere = skinOf(spherePatch(RADIUS_UM, 60));
    const reference = createSurface(sphere);
    const place = fc.tuple(fc.integer({ min: -45_000, max: 45_000 }), fc.integer({ min: -45_000, max: 45_000 }));
    fc.assert(
      fc.property(place, place, factor, factor, ([u1, v1], [u2, v2], along, around) => {
        const built = createSurface({
          ...sphere,
          positionsUm: sphere.positionsUm.map((value, i) => Math.round(value * (i % 3 === 1 ? along : around))),
        });
        const calibrated = calibratedSurface(reference, { head: { along, around } });
        const a = lift(reference, u1, v1);
        const b = lift(reference, u2, v2);
        fc.pre(Math.hypot(u1 - u2, v1 - v2) > 3_000);
        const builtA = lift(built, u1 * around, v1 * along);
        const builtB = lift(built, u2 * around, v2 * along);
        const expected = skinDistance(built, builtA, builtB)?.distanceUm ?? 0;
        // The mesh may cut its quads along the other diagonal once stretched, hence not to the last bit.
        expect(Math.abs((skinDistance(calibrated, a, b)?.distanceUm ?? 0) / expected - 1)).toBeLessThan(0.002);
      }),
      { numRuns: 25 },
    );
  });

  test('are the reference body’s own where every factor is 1, to the last bit', () => {
    const { mesh, metric } = femaleSurface();
    expect(calibratedMetric(mesh, { head: { along: 1, around: 1 } }).edgeUm).toEqual(metric.edgeUm);
  });

  test('of a head leave the belly as it is, and grow evenly with it where all parts grow alike', () => {
    const reference = femaleSurface();
    const bigHead = calibratedSurface(reference, { head: { along: 1.1, around: 1.2 } });
    const a = liftToSkin(reference, 'body-front', -30_000, 1_050_000);
    const b = liftToSkin(reference, 'body-front', 20_000, 1_060_000);
    if (!a || !b) throw new Error('the belly has skin');
    expect(skinDistance(bigHead, a, b)).toEqual(skinDistance(reference, a, b));
    const all = { along: 1.25, around: 1.25 };
    const parts: StretchByPart = { head: all, trunk: all, armLeft: all, armRight: all, legLeft: all, legRight: all };
    const larger = skinDistance(calibratedSurface(reference, parts), a, b)?.distanceUm ?? 0;
    expect(larger / (skinDistance(reference, a, b)?.distanceUm ?? 1)).toBeCloseTo(1.25, 6);
  });

  test('keep every triangle of the skin a triangle, also where parts with different factors meet', () => {
    const { mesh } = femaleSurface();
    const { edgeUm, shrink, airUm } = calibratedMetric(mesh, {
      head: { along: 0.9, around: 1.1 },
      trunk: { along: 1.1, around: 1.4 },
      armLeft: { along: 1, around: 1.5 },
      legRight: { along: 1.1, around: 0.8 },
    });
    let broken = 0;
    for (let h = 0; h < edgeUm.length; h += 3) {
      const [a = 0, b = 0, c = 0] = edgeUm.subarray(h, h + 3);
      if (a > b + c || b > a + c || c > a + b) broken++;
    }
    expect(broken).toBe(0);
    expect(edgeUm.every((length, h) => length >= shrink * (airUm[h] ?? 0) * (1 - 1e-9))).toBe(true);
  });
});
