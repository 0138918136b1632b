import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type LabelAnchor, placeLabels } from '../../../../renderer/canvas/chart-svg-labels.ts';

const BOUNDS = { left: 0, top: 0, right: 100, bottom: 100 };
const HEIGHT = 2;
const anchor = (id: string, x: number, y: number): LabelAnchor => ({ id, x, y, radius: 1, width: 4 });

describe('labels', () => {
  it('stand close to their marks without a line where there is room', () => {
    const [label] = placeLabels([anchor('a', 50, 50)], HEIGHT, BOUNDS);
    expect(label?.leader).toBeNull();
    expect(Math.hypot((label?.x ?? 0) - 50, (label?.y ?? 0) - 50)).toBeLessThan(4);
  });

  it('are all placed for twelve points a centimetre apart at 5 mm to the centimetre', () => {
    const anchors = Array.from({ length: 12 }, (_, i) => anchor(`${i}`, 30 + (i % 4) * 5, 40 + Math.floor(i / 4) * 5));
    expect(placeLabels(anchors, HEIGHT, BOUNDS)).toHaveLength(12);
  });

  it('keep away from what is there already', () => {
    const taken = { left: 51, top: 40, right: 60, bottom: 60 };
    const [label] = placeLabels([anchor('a', 50, 50)], HEIGHT, BOUNDS, [taken]);
    expect((label?.x ?? 0) + 2).toBeLessThanOrEqual(51);
  });

  it('never cover each other or a mark, and never leave the drawing', () => {
    const place = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), (places) => {
        const anchors = places.map(([x, y], i) => anchor(`${i}`, x, y));
        const boxes = placeLabels(anchors, HEIGHT, BOUNDS).map(({ x, y }) => ({ x, y }));
        const apart = (dx: number, dy: number, width: number, height: number) =>
          Math.abs(dx) >= width - 1e-9 || Math.abs(dy) >= height - 1e-9;
        boxes.forEach((a, i) => {
          expect(a.x - 2).toBeGreaterThanOrEqual(0);
          expect(a.x + 2).toBeLessThanOrEqual(100);
          for (const b of boxes.slice(i + 1)) expect(apart(a.x - b.x, a.y - b.y, 4, HEIGHT)).toBe(true);
          for (const m of anchors) expect(apart(a.x - m.x, a.y - m.y, 2 + 1, 1 + 1)).toBe(true);
        });
      }),
    );
  });
});
