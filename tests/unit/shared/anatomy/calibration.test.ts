import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { isUncalibrated } from '#shared/anatomy/calibrated-metric.ts';
import { MEASURES, plausibilityOf, stretchFromMeasures } from '#shared/anatomy/calibration.ts';

const viewsFile = z.object({ measures: z.array(z.object({ code: z.string(), valueUm: z.number() })) });
const referenceOf = (sex: 'female' | 'male') =>
  viewsFile.parse(
    JSON.parse(
      readFileSync(resolve(import.meta.dirname, `../../../../resources/anatomy/adult-1/${sex}/views.json`), 'utf8'),
    ),
  ).measures;

describe.each(['female', 'male'] as const)('measures of a patient (%s body)', (sex) => {
  const reference = referenceOf(sex);
  const value = (code: string) => reference.find((measure) => measure.code === code)?.valueUm ?? 0;

  test('are all known of the reference body too', () => {
    for (const { code } of MEASURES) expect(value(code), code).toBeGreaterThan(0);
  });

  test('that are the reference body’s own change nothing', () => {
    const stretch = stretchFromMeasures(reference, reference);
    for (const part of Object.values(stretch)) {
      expect(part?.along).toBeCloseTo(1, 9);
      expect(part?.around).toBeCloseTo(1, 9);
    }
  });

  test('that were not taken leave the reference body', () => {
    expect(isUncalibrated(stretchFromMeasures([], reference))).toBe(true);
    expect(isUncalibrated(stretchFromMeasures([{ code: 'shoe_size', valueUm: 42 }], reference))).toBe(true);
  });

  test('stretch around only where a girth was taken, along only where a length was', () => {
    expect(
      stretchFromMeasures([{ code: 'thigh_circumference', valueUm: 1.2 * value('thigh_circumference') }], reference),
    ).toEqual({
      legLeft: { along: 1, around: expect.closeTo(1.2, 9) as number },
      legRight: { along: 1, around: expect.closeTo(1.2, 9) as number },
    });
    const tall = stretchFromMeasures([{ code: 'stature', valueUm: 1.1 * value('stature') }], reference);
    expect(tall.trunk).toEqual({ along: expect.closeTo(1.1, 9) as number, around: 1 });
    expect(tall.head).toBeUndefined();
  });

  test('of a head larger all over give the same factor in both directions, by the arc too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 85, max: 120 }), (percent) => {
        const larger = ['bizygomatic_breadth', 'head_circumference', 'bitragion_coronal_arc'].map((code) => ({
          code,
          valueUm: (value(code) * percent) / 100,
        }));
        const { head } = stretchFromMeasures(larger, reference);
        expect(head?.around).toBeCloseTo(percent / 100, 6);
        expect(head?.along).toBeCloseTo(percent / 100, 6);
      }),
    );
  });

  test('are usual at the published mean, unusual far from it, impossible when the unit was mistaken', () => {
    for (const { code, spread } of MEASURES) {
      const mean = spread?.[sex].meanUm ?? value(code);
      expect(plausibilityOf(code, mean, sex, value(code)), code).toBe('usual');
      expect(plausibilityOf(code, mean / 10, sex, value(code)), code).toBe('impossible');
      expect(plausibilityOf(code, mean * 10, sex, value(code)), code).toBe('impossible');
      if (spread) expect(plausibilityOf(code, mean + 3.1 * spread[sex].sdUm, sex, value(code)), code).toBe('unusual');
    }
  });
});
