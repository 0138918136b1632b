import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { type CautionCode, cautionZones, isInZone } from '#shared/anatomy/caution-zones.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import { seenWithin } from '#shared/anatomy/seen-shape.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { viewsFileSchema } from '#shared/anatomy/view-image.ts';
import type { ViewId } from '#shared/anatomy/views.ts';

describe.each(['female', 'male'] as const)('zones of care on the %s body', (sex) => {
  const folder = resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1', sex);
  const surface = createSurface(decodeSkin(readFileSync(resolve(folder, 'skin.bin'))));
  const { landmarks } = viewsFileSchema.parse(JSON.parse(readFileSync(resolve(folder, 'views.json'), 'utf8')));
  const zones = cautionZones(surface, landmarks);
  const cm = (code: string, axis: 'xUm' | 'yUm' | 'zUm') =>
    (landmarks.find((landmark) => landmark.code === code)?.[axis] ?? 0) / 10_000;
  const eyeY = cm('pupil_left', 'yUm');

  function at(view: ViewId, u: number, v: number, head?: { along: number; around: number }): CautionCode[] {
    const point = liftToSkin(surface, view, u * 10_000, v * 10_000);
    if (point === null) throw new Error(`no skin at ${u} ${v}`);
    return cautionZones(surface, landmarks, head)
      .filter((zone) => isInZone(zone, [point.xUm, point.yUm, point.zUm]))
      .map(({ code }) => code);
  }

  test('all have a source, and lie on both sides', () => {
    expect(zones.map(({ code }) => code)).toEqual([
      'supratrochlear',
      'infraorbital',
      'frontal-branch',
      'marginal-mandibular',
    ]);
    for (const { source, rules } of zones) {
      expect(source).not.toBe('');
      const us = seenWithin(surface, 'face-front', rules).polygons.flatMap((p) => p.filter((_, i) => i % 2 === 0));
      expect(Math.min(...us)).toBeLessThan(-10_000);
      expect(Math.max(...us)).toBeGreaterThan(10_000);
    }
  });

  test('the supratrochlear bundle: 1.7 to 2.2 cm from the midline at the brow', () => {
    const browV = eyeY + 1.7;
    expect(at('face-front', 1.95, browV)).toEqual(['supratrochlear']);
    expect(at('face-front', -1.95, browV)).toEqual(['supratrochlear']);
    expect(at('face-front', 1.65, browV)).toEqual([]);
    expect(at('face-front', 2.25, browV)).toEqual([]);
    expect(at('face-front', 1.95, browV + 1.5)).toEqual([]);
  });

  test('the infraorbital foramen: below the rim of the orbit, in front of the cheek only', () => {
    const foramenV = eyeY - 1.15 - 0.85;
    expect(at('face-front', 2.6, foramenV)).toEqual(['infraorbital']);
    expect(at('face-front', 2.6, foramenV + 0.4)).toEqual([]);
    expect(at('face-front', 2.6, foramenV - 0.4)).toEqual([]);
    expect(at('face-front', 2.3, foramenV)).toEqual([]);
    expect(at('scalp-back', 2.6, foramenV)).toEqual([]);
  });

  test('the frontal branch: a strip from before the ear to above the end of the brow', () => {
    const strip = zones.find(({ code }) => code === 'frontal-branch');
    const { polygons } = seenWithin(surface, 'face-left', strip?.rules ?? []);
    const zs = polygons.flatMap((p) => p.filter((_, i) => i % 2 === 0).map((u) => -u / 10_000));
    const ys = polygons.flatMap((p) => p.filter((_, i) => i % 2 === 1).map((v) => v / 10_000));
    expect(Math.min(...zs)).toBeCloseTo(cm('tragion_left', 'zUm') + 0.2, 1);
    expect(Math.max(...zs)).toBeGreaterThan(cm('exocanthion_left', 'zUm') - 3);
    expect(Math.max(...ys)).toBeGreaterThan(eyeY + 3);
    expect(Math.max(...ys)).toBeLessThan(eyeY + 5);
  });

  test('the marginal mandibular nerve: below the border of the jaw and not above it', () => {
    const zone = zones.find(({ code }) => code === 'marginal-mandibular');
    const { polygons } = seenWithin(surface, 'face-left', zone?.rules ?? []);
    const ys = polygons.flatMap((p) => p.filter((_, i) => i % 2 === 1).map((v) => v / 10_000));
    expect(Math.max(...ys)).toBeLessThan(cm('menton', 'yUm') + 3.3);
    expect(Math.min(...ys)).toBeGreaterThan(cm('menton', 'yUm') - 3);
    expect(at('face-front', 4, cm('stomion', 'yUm'))).toEqual([]);
    expect(zone?.techniques).toEqual(['deoxycholic-acid']);
  });

  test('are the patient’s centimetres: on a broader face they lie nearer to the midline of the drawing', () => {
    const head = { along: 1, around: 1.1 };
    expect(at('face-front', 1.6, eyeY + 1.65, head)).toEqual(['supratrochlear']);
    expect(at('face-front', 2.1, eyeY + 1.7, head)).toEqual([]);
  });
});
