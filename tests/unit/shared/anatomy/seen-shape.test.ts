import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { type SeenShape, seenTriangles, seenWithin } from '#shared/anatomy/seen-shape.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';

const folder = resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1/female');
const surface = createSurface(decodeSkin(readFileSync(resolve(folder, 'skin.bin'))));
const regions = regionMapOf(
  regionsFileSchema.parse(JSON.parse(readFileSync(resolve(folder, 'regions.json'), 'utf8'))),
  surface.mesh,
);

const areaOf = (shape: SeenShape): number =>
  shape.polygons.reduce((sum, polygon) => {
    let twice = 0;
    for (let i = 0; i < polygon.length; i += 2) {
      const [u = 0, v = 0] = polygon.slice(i, i + 2);
      const j = (i + 2) % polygon.length;
      twice += u * (polygon[j + 1] ?? 0) - (polygon[j] ?? 0) * v;
    }
    return sum + Math.abs(twice) / 2;
  }, 0) / 1e8;

const span = (shape: SeenShape, k: 0 | 1): [number, number] => {
  const values = shape.polygons.flatMap((polygon) => polygon.filter((_, i) => i % 2 === k));
  return [Math.min(...values), Math.max(...values)];
};

describe('a region on a drawing', () => {
  const left = new Set(regions.trianglesOf(['cheek_buccal:left']));

  test('shows where it is in sight and nowhere else', () => {
    const front = seenTriangles(surface, 'face-front', left);
    expect(areaOf(front)).toBeGreaterThan(2);
    // +u is the patient's left.
    expect(span(front, 0)[0]).toBeGreaterThan(0);
    expect(seenTriangles(surface, 'face-right', left).polygons).toEqual([]);
    expect(areaOf(seenTriangles(surface, 'face-left', left))).toBeGreaterThan(areaOf(front));
  });

  test('is evened out, but neither shrinks nor wanders by more than the jags of its triangles', () => {
    const { positionsUm: p, start } = surface.mesh;
    const seen = new Set(surface.viewGrid('face-left').triangles);
    let jagged = 0;
    for (const t of left) {
      if (!seen.has(t)) continue;
      const [[z1 = 0, y1 = 0] = [], [z2 = 0, y2 = 0] = [], [z3 = 0, y3 = 0] = []] = [0, 1, 2].map((i) => {
        const v = 3 * (start[3 * t + i] ?? 0);
        return [p[v + 2] ?? 0, p[v + 1] ?? 0];
      });
      jagged += Math.abs((z2 - z1) * (y3 - y1) - (z3 - z1) * (y2 - y1)) / 2e8;
    }
    expect(areaOf(seenTriangles(surface, 'face-left', left)) / jagged).toBeCloseTo(1, 1);
  });
});

test('rules cut skin exactly where they say', () => {
  const box = seenWithin(surface, 'face-front', [
    ([x]) => x - 20_000,
    ([x]) => 30_000 - x,
    ([, y]) => y - 1_470_000,
    ([, y]) => 1_490_000 - y,
  ]);
  expect(areaOf(box)).toBeCloseTo(2, 3);
  expect(span(box, 0)).toEqual([20_000, 30_000].map((value) => expect.closeTo(value, 3) as number));
  expect(span(box, 1)).toEqual([1_470_000, 1_490_000].map((value) => expect.closeTo(value, 3) as number));
  const outline = box.border.reduce((sum, [u = 0, v = 0, u2 = 0, v2 = 0]) => sum + Math.hypot(u2 - u, v2 - v), 0);
  expect(outline / 10_000).toBeCloseTo(6, 2);
});
