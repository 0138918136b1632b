import { describe, expect, test } from 'vitest';

import type { ViewPlace } from '#shared/anatomy/best-view.ts';
import { usedAgain } from '#shared/spacing/used-again.ts';

import { femaleSurface } from '../anatomy/meshes.ts';

const surface = femaleSurface();
const belly = (uUm: number, vUm = 1_050_000): ViewPlace => ({ view: 'body-front', uUm, vUm });
const point = (id: string, place: ViewPlace) => ({ id, ...place });

describe('places used again', () => {
  test('are points within the length of an earlier one, each with the nearest', () => {
    const earlier = [belly(0), belly(3_000), belly(60_000)];
    const found = usedAgain(surface, [point('a', belly(2_000)), point('b', belly(30_000))], earlier, 5_000);
    expect(found.map(({ id, earlier: at }) => [id, at])).toEqual([['a', 1]]);
    expect(found[0]?.distanceUm).toBeGreaterThan(950);
    expect(found[0]?.distanceUm).toBeLessThan(1_100);
  });

  test('are none without earlier ones, and none off the skin', () => {
    expect(usedAgain(surface, [point('a', belly(0))], [], 5_000)).toEqual([]);
    expect(usedAgain(surface, [point('a', belly(900_000))], [belly(900_000)], 5_000)).toEqual([]);
  });
});
