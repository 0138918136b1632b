import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { createSpacingIndex, type SpacingPoint } from '#shared/spacing/spacing-index.ts';

const FILE = resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female/skin.bin');

test('a point far from many others has the same nearest as when every one of them is measured', () => {
  const surface = createSurface(decodeSkin(readFileSync(FILE)));
  const index = createSpacingIndex(surface);
  const fieldOnTheBelly = Array.from({ length: 20 }, (_, i): SpacingPoint => ({
    id: `p${i}`,
    treatment: 't',
    view: 'body-front',
    uUm: ((i % 5) - 2) * 15_000,
    vUm: 1_000_000 + Math.floor(i / 5) * 15_000,
  }));
  for (const point of fieldOnTheBelly) index.setPoint(point);
  index.setPoint({ id: 'lone', treatment: 't', view: 'body-front', uUm: 100_000, vUm: 700_000 });
  const lone = index.skinPoint('lone');
  if (lone === null) throw new Error('it lies on the skin');
  const measured = fieldOnTheBelly.flatMap(({ id }) => {
    const point = index.skinPoint(id);
    const found = point && skinDistance(surface, lone, point);
    return found ? [{ id, distanceUm: Math.round(found.distanceUm) }] : [];
  });
  const [nearest] = measured.sort((a, b) => a.distanceUm - b.distanceUm);
  const told = index.report(new Map([['t', [10_000, 40_000]]])).marks.find(({ id }) => id === 'lone');
  expect(told).toMatchObject({ nearest: nearest?.id, distanceUm: nearest?.distanceUm });
});
