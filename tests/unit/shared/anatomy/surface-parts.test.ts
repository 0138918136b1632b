import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { liftToSkin } from '#shared/anatomy/lift.ts';
import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface, surfaceOf, surfaceParts } from '#shared/anatomy/surface.ts';

const FILE = resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female/skin.bin');

test('a skin that one thread made and handed to another answers as one made in place', () => {
  const here = createSurface(decodeSkin(readFileSync(FILE)));
  const parts = surfaceParts(decodeSkin(readFileSync(FILE)));
  const grid = surfaceOf(parts).viewGrid('face-front');
  const there = surfaceOf(structuredClone(parts), new Map([['face-front', structuredClone(grid)]]));
  const places = [
    [31_000, 1_480_000],
    [-28_000, 1_495_000],
  ] as const;
  const lifted = [here, there].map((surface) =>
    places.map(([uUm, vUm]) => {
      const point = liftToSkin(surface, 'face-front', uUm, vUm);
      if (point === null) throw new Error('there is no skin');
      return point;
    }),
  );
  expect(lifted[1]).toEqual(lifted[0]);
  const [from, to] = lifted[0] ?? [];
  if (from === undefined || to === undefined) throw new Error('two places');
  expect(skinDistance(there, from, to)).toEqual(skinDistance(here, from, to));
});
