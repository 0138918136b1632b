import { describe, expect, test } from 'vitest';

import { skinAreaCm2 } from '#shared/anatomy/skin-area.ts';
import { calibratedSurface, createSurface } from '#shared/anatomy/surface.ts';

import { cylinderPatch, femaleSurface, skinOf, spherePatch } from './meshes.ts';

const RADIUS_UM = 80_000;

const disc = (radiusUm: number, u = 0, v = 0) =>
  Array.from({ length: 90 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 90;
    return [u + radiusUm * Math.cos(angle), v + radiusUm * Math.sin(angle)] as const;
  });

describe('the skin inside an outline', () => {
  test('on a sphere is the cap, not the disc', () => {
    const sphere = createSurface(skinOf(spherePatch(RADIUS_UM, 80)));
    const radius = 6;
    const cap = 2 * Math.PI * 8 * (8 - Math.sqrt(64 - radius * radius));
    const area = skinAreaCm2(sphere, { view: 'face-front', outline: disc(radius * 10_000), holes: [] });
    expect(area / cap).toBeCloseTo(1, 2);
  });

  test('grows with the patient, and holes are left out', () => {
    const cylinder = createSurface(skinOf(cylinderPatch(RADIUS_UM, 300_000, 2_500)));
    const drawn = { view: 'face-front', outline: disc(40_000, 0, 150_000), holes: [] } as const;
    const area = skinAreaCm2(cylinder, drawn);
    const larger = calibratedSurface(cylinder, { head: { along: 1.1, around: 1.3 } });
    expect(skinAreaCm2(larger, drawn) / area).toBeCloseTo(1.43, 6);
    const hole = skinAreaCm2(cylinder, { ...drawn, outline: disc(20_000, 0, 150_000) });
    const ring = skinAreaCm2(cylinder, { ...drawn, holes: [disc(20_000, 0, 150_000)] });
    expect(ring).toBeCloseTo(area - hole, 6);
  });

  test('counts only what the drawing shows: a whole body front is less than the whole skin', () => {
    const surface = femaleSurface();
    const everything = [
      [-2_000_000, -200_000],
      [2_000_000, -200_000],
      [2_000_000, 2_000_000],
      [-2_000_000, 2_000_000],
    ] as const;
    const front = skinAreaCm2(surface, { view: 'body-front', outline: everything, holes: [] });
    const back = skinAreaCm2(surface, { view: 'body-back', outline: everything, holes: [] });
    // An adult's skin is about 1.5 to 2 m².
    expect(front + back).toBeGreaterThan(13_000);
    expect(front + back).toBeLessThan(20_000);
  });
});
