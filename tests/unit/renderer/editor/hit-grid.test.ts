import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type GridEntry, createHitGrid } from '../../../../renderer/editor/hit-grid.ts';

const um = fc.integer({ min: -900_000, max: 900_000 });
const crowd = fc
  .array(fc.record({ uUm: um, vUm: um }), { maxLength: 200 })
  .map((places): GridEntry[] => places.map((place, i) => ({ id: String(i), ...place })));

describe('hit grid', () => {
  test('finds the nearest mark that a look at every mark finds', () => {
    fc.assert(
      fc.property(crowd, um, um, fc.integer({ min: 1, max: 300_000 }), (entries, u, v, radius) => {
        const best = entries
          .map((entry) => ({ entry, distance: Math.hypot(entry.uUm - u, entry.vUm - v) }))
          .filter(({ distance }) => distance <= radius)
          .reduce<{ id: string; distance: number } | null>(
            (found, { entry, distance }) =>
              found === null || distance <= found.distance ? { id: entry.id, distance } : found,
            null,
          );
        expect(createHitGrid(entries).nearest(u, v, radius)).toBe(best?.id ?? null);
      }),
    );
  });

  test('finds the marks of a rectangle that a look at every mark finds, in their order', () => {
    fc.assert(
      fc.property(crowd, um, um, um, um, (entries, u1, v1, u2, v2) => {
        const expected = entries
          .filter((entry) => entry.uUm >= Math.min(u1, u2) && entry.uUm <= Math.max(u1, u2))
          .filter((entry) => entry.vUm >= Math.min(v1, v2) && entry.vUm <= Math.max(v1, v2))
          .map((entry) => entry.id);
        expect(createHitGrid(entries).inside({ uUm: u1, vUm: v1 }, { uUm: u2, vUm: v2 })).toEqual(expected);
      }),
    );
  });

  test('of two marks on one place the one drawn on top is hit', () => {
    const grid = createHitGrid([
      { id: 'below', uUm: 5, vUm: 5 },
      { id: 'above', uUm: 5, vUm: 5 },
    ]);
    expect(grid.nearest(0, 0, 100)).toBe('above');
  });
});
