import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flatDistance, isUsableScale, nearestMarks, type PhotoScale } from '#shared/clinical/photos/flat-distance.ts';

const place = fc.record({
  x: fc.double({ min: 0, max: 4_096, noNaN: true }),
  y: fc.double({ min: 0, max: 4_096, noNaN: true }),
});
const scaleOf = (lengthUm: number): PhotoScale => ({ x1: 100, y1: 100, x2: 500, y2: 400, lengthUm });

describe('a distance on a flat photo', () => {
  it('is said to be approximate, and is in proportion to the known length', () => {
    // 500 px are 50 mm, so 100 px are 10 mm.
    expect(flatDistance(scaleOf(50_000), { x: 0, y: 0 }, { x: 60, y: 80 })).toEqual({ um: 10_000, approximate: true });
  });

  it('is the known length between the ends of the line it is known of', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1_000, max: 1_000_000 }), (a, b, lengthUm) => {
        const scale = { x1: a.x, y1: a.y, x2: b.x, y2: b.y, lengthUm };
        fc.pre(isUsableScale(scale));
        expect(flatDistance(scale, a, b)?.um).toBe(lengthUm);
      }),
    );
  });

  it('is the same both ways, and no shorter over a third place, to the rounding', () => {
    const scale = scaleOf(40_000);
    const um = (a: { x: number; y: number }, b: { x: number; y: number }) => flatDistance(scale, a, b)?.um ?? NaN;
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(um(a, b)).toBe(um(b, a));
        expect(um(a, c)).toBeLessThanOrEqual(um(a, b) + um(b, c) + 2);
      }),
    );
  });

  it('is not told without a known length, or with one that is drawn too short to measure by', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(flatDistance(null, a, b)).toBe(null);
    expect(flatDistance({ x1: 5, y1: 5, x2: 5, y2: 5, lengthUm: 10_000 }, a, b)).toBe(null);
    expect(flatDistance({ x1: 0, y1: 0, x2: 49, y2: 0, lengthUm: 10_000 }, a, b)).toBe(null);
  });

  it('is given for each mark to its nearest neighbour', () => {
    const marks = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 100, y: 0 },
      { id: 'c', x: 300, y: 0 },
    ];
    const found = nearestMarks(scaleOf(50_000), marks);
    expect([...found].map(([id, { other, distance }]) => [id, other.id, distance.um])).toEqual([
      ['a', 'b', 10_000],
      ['b', 'a', 10_000],
      ['c', 'b', 20_000],
    ]);
    expect(nearestMarks(null, marks).size).toBe(0);
    expect(nearestMarks(scaleOf(50_000), marks.slice(0, 1)).size).toBe(0);
  });
});
