import { describe, expect, test } from 'vitest';

import { DEFAULT_TECHNIQUE, findTechnique, techniqueNameKey, TECHNIQUES } from '#shared/spacing/techniques.ts';

describe('techniques', () => {
  test('have unique codes in kebab case and name their sources', () => {
    const codes = TECHNIQUES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, sources } of TECHNIQUES) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('have windows, depths and volumes that rise from least to greatest', () => {
    for (const { code } of TECHNIQUES) {
      const technique = findTechnique(code);
      for (const range of [technique?.spacingUm, technique?.depthUm, technique?.volumeUl]) {
        if (range) expect(range[0]).toBeLessThanOrEqual(range[1]);
      }
    }
  });

  test('start from point by point, 1 to 4 cm', () => {
    expect(DEFAULT_TECHNIQUE.code).toBe('point-by-point');
    expect(DEFAULT_TECHNIQUE.spacingUm).toEqual([10_000, 40_000]);
  });

  test('have no spacing where no needle is used', () => {
    for (const { family, spacingUm } of TECHNIQUES) if (family === 'no-needle') expect(spacingUm).toBeNull();
  });

  test('are looked up by code, and an unknown code is no technique', () => {
    expect(findTechnique('nappage')?.spacingUm).toEqual([2_000, 4_000]);
    expect(findTechnique('acupuncture')).toBeUndefined();
    expect(techniqueNameKey('nappage')).toBe('technique.nappage');
  });
});
