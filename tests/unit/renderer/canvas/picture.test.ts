import { expect, test } from 'vitest';

import { levelFor } from '../../../../renderer/canvas/picture.ts';

test('a copy is drawn at between half and full size, the largest one at any magnification', () => {
  expect([4, 1, 0.6, 0.5, 0.3, 0.25, 0.13].map((scale) => levelFor(scale, 5))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  for (const scale of [0.9, 0.4, 0.2, 0.1]) {
    const drawnAt = scale * 2 ** levelFor(scale, 5);
    expect(drawnAt).toBeGreaterThanOrEqual(0.5);
    expect(drawnAt).toBeLessThanOrEqual(1);
  }
});

test('the smallest copy serves all smaller scales, and a scale that is none the whole picture', () => {
  expect(levelFor(0.001, 3)).toBe(2);
  expect(levelFor(0, 3)).toBe(0);
  expect(levelFor(Number.NaN, 3)).toBe(0);
});
