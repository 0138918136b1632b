import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { liftToSkin, projectToView } from '#shared/anatomy/lift.ts';
import { isSkinPart } from '#shared/anatomy/skin.ts';
import { skinPointAt } from '#shared/anatomy/skin-point.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';

import { femaleSurface, maleSurface, skinOf, spherePatch } from './meshes.ts';

const RADIUS_UM = 80_000;

const share = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100_000);

describe('lift', () => {
  const sphere = createSurface(skinOf(spherePatch(RADIUS_UM, 50)));

  test('lands on the sphere under every place of its drawing', () => {
    fc.assert(
      fc.property(share, share, (along, turn) => {
        const r = 0.97 * along;
        const angle = 2 * Math.PI * turn;
        const point = liftToSkin(
          sphere,
          'face-front',
          r * RADIUS_UM * Math.cos(angle),
          r * RADIUS_UM * Math.sin(angle),
        );
        expect(point).not.toBeNull();
        if (!point) return;
        const fromCentre = Math.hypot(point.xUm, point.yUm, point.zUm);
        expect(Math.abs(fromCentre - RADIUS_UM)).toBeLessThan(25);
        expect(point.zUm).toBeGreaterThan(0);
      }),
    );
  });

  test('finds nothing on the background', () => {
    expect(liftToSkin(sphere, 'face-front', RADIUS_UM + 1_000, 0)).toBeNull();
    expect(liftToSkin(sphere, 'face-front', 10_000_000, -10_000_000)).toBeNull();
    expect(liftToSkin(femaleSurface(), 'face-front', 0, 1_700_000)).toBeNull();
  });

  test('sees the back of the sphere from behind and not from the front', () => {
    const point = liftToSkin(sphere, 'body-back', 10_000, 20_000);
    expect(point?.zUm).toBeLessThan(0);
    if (!point) return;
    const back = projectToView(sphere, 'body-back', point);
    expect(back.uUm).toBeCloseTo(10_000, 5);
    expect(back.visible).toBe(true);
    const front = projectToView(sphere, 'body-front', point);
    expect(front.visible).toBe(false);
    expect(front.facing).toBeLessThan(-0.9);
  });

  test('finds nothing where an eyeball is in front', () => {
    const behindAnEye = createSurface(
      skinOf(spherePatch(RADIUS_UM, 50), spherePatch(12_000, 12, 'eye_left', [0, 0, RADIUS_UM])),
    );
    expect(liftToSkin(behindAnEye, 'face-front', 0, 0)).toBeNull();
    expect(liftToSkin(behindAnEye, 'face-front', 13_000, 0)?.part).toBe('head');
  });
});

describe('lift on the reference body', () => {
  const surface = femaleSurface();

  test.each(VIEW_IDS)('goes to the skin and back to the same place within a micrometre in %s', (view: ViewId) => {
    for (const body of [surface, maleSurface()]) {
      const grid = body.viewGrid(view);
      let hits = 0;
      fc.assert(
        fc.property(share, share, (x, y) => {
          const uUm = Math.round(grid.leftUm + x * grid.columns * grid.cellUm);
          const vUm = Math.round(grid.bottomUm + y * grid.rows * grid.cellUm);
          const point = liftToSkin(body, view, uUm, vUm);
          if (!point) return;
          hits++;
          const back = projectToView(body, view, point);
          expect(Math.abs(back.uUm - uUm)).toBeLessThan(1);
          expect(Math.abs(back.vUm - vUm)).toBeLessThan(1);
          expect(back.visible).toBe(true);
        }),
        { numRuns: 1_500 },
      );
      // A body fills a tenth of the field its arms span, and the generator likes edges: enough hits that the property says something.
      expect(hits).toBeGreaterThan(20);
    }
  });

  test.each(VIEW_IDS)('finds every place of the skin that is seen again within 0.2 mm in %s', (view: ViewId) => {
    for (const body of [surface, maleSurface()]) {
      const { triangles } = body.viewGrid(view);
      let seen = 0;
      let atRim = 0;
      fc.assert(
        fc.property(share, share, share, (which, s, t) => {
          const triangle = triangles[Math.floor(which * (triangles.length - 1))] ?? 0;
          const [a, b] = s + t > 1 ? [1 - s, 1 - t] : [s, t];
          const point = skinPointAt(body, triangle, [1 - a - b, a, b]);
          const drawn = projectToView(body, view, point);
          if (!drawn.visible) return;
          const again = liftToSkin(body, view, drawn.uUm, drawn.vUm);
          // An eyeball is seen and is not skin.
          if (!isSkinPart(body.mesh.part[triangle] ?? 0)) return;
          if (again === null) {
            // At a lip or a lid the inside of the mouth or the eyeball may lie a hair before the skin.
            atRim++;
            return;
          }
          seen++;
          expect(Math.hypot(again.xUm - point.xUm, again.yUm - point.yUm, again.zUm - point.zUm)).toBeLessThan(200);
        }),
        { numRuns: 1_000 },
      );
      expect(seen).toBeGreaterThan(100);
      expect(atRim).toBeLessThan(0.03 * seen);
    }
  });

  test('shows a mark on the forehead in the body view at the same place, and hides it from behind', () => {
    const point = liftToSkin(surface, 'face-front', 10_000, 1_565_000);
    expect(point?.part).toBe('head');
    if (!point) return;
    expect(projectToView(surface, 'body-front', point)).toMatchObject({ visible: true });
    expect(projectToView(surface, 'body-back', point).visible).toBe(false);
    expect(projectToView(surface, 'face-left', point).facing).toBeLessThan(0.5);
  });

  test('leaves the trunk out of a face view', () => {
    const chest = liftToSkin(surface, 'body-front', 30_000, 1_250_000);
    expect(chest).not.toBeNull();
    expect(liftToSkin(surface, 'face-front', 30_000, 1_250_000)).toBeNull();
    if (chest) expect(projectToView(surface, 'face-front', chest).visible).toBe(false);
  });

  test('calls the slit between the lips off the skin, and lifts both lips up to it', () => {
    const down = Array.from({ length: 1_400 }, (_, i) => 1_480_000 - i * 25);
    for (const uUm of [-18_000, -9_000, 500, 9_000, 18_000]) {
      const lifted = down.map((vUm) => liftToSkin(surface, 'face-front', uUm, vUm));
      const first = lifted.indexOf(null);
      const last = lifted.lastIndexOf(null);
      expect(first).toBeGreaterThan(0);
      expect((last - first + 1) * 25).toBeLessThanOrEqual(1_100);
      expect(lifted.slice(first, last + 1).every((point) => point === null)).toBe(true);
      // No way in: the skin beside the slit is as far forward as the corner of the mouth.
      expect(lifted.every((point) => point === null || point.zUm > 125_000)).toBe(true);
    }
  });

  test.each([
    ['upper', 1_468_300],
    ['lower', 1_451_500],
  ])('lifts the border of the %s lip on the midline', (_, vUm) => {
    const point = liftToSkin(surface, 'face-front', 0, vUm);
    expect(point?.part).toBe('head');
    expect(point?.zUm).toBeGreaterThan(144_000);
  });

  test('calls the eyeball off the skin', () => {
    const { mesh } = surface;
    let frontmost = -1;
    for (let h = 0; h < mesh.start.length; h++) {
      if (mesh.part[(h / 3) | 0] !== 21) continue;
      const v = mesh.start[h] ?? 0;
      if (frontmost < 0 || (mesh.positionsUm[3 * v + 2] ?? 0) > (mesh.positionsUm[3 * frontmost + 2] ?? 0))
        frontmost = v;
    }
    const x = mesh.positionsUm[3 * frontmost] ?? 0;
    const y = mesh.positionsUm[3 * frontmost + 1] ?? 0;
    expect(liftToSkin(surface, 'face-front', x, y)).toBeNull();
  });
});
