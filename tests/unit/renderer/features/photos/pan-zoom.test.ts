import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  lay,
  onPicture,
  panBy,
  toPicture,
  toStage,
  WHOLE,
  zoomAt,
} from '../../../../../renderer/features/photos/pan-zoom.ts';

const size = fc.record({ width: fc.integer({ min: 50, max: 4_096 }), height: fc.integer({ min: 50, max: 4_096 }) });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const look = fc.record({ cx: part, cy: part, zoom: fc.double({ min: 1, max: 24, noNaN: true }) });

describe('looking at a picture', () => {
  it('begins with all of it in the middle of the stage', () => {
    fc.assert(
      fc.property(size, size, (stage, picture) => {
        const laid = lay(stage, picture, WHOLE);
        expect(laid.left).toBeGreaterThanOrEqual(-1e-6);
        expect(laid.top).toBeGreaterThanOrEqual(-1e-6);
        expect(laid.left * 2 + picture.width * laid.scale).toBeCloseTo(stage.width, 5);
        expect(laid.top * 2 + picture.height * laid.scale).toBeCloseTo(stage.height, 5);
      }),
    );
  });

  it('finds the way from the stage to the picture and back', () => {
    fc.assert(
      fc.property(size, size, look, part, part, (stage, picture, at, x, y) => {
        const laid = lay(stage, picture, at);
        const back = toPicture(laid, toStage(laid, { x: x * picture.width, y: y * picture.height }));
        expect(back.x).toBeCloseTo(x * picture.width, 5);
        expect(back.y).toBeCloseTo(y * picture.height, 5);
      }),
    );
  });

  it('keeps what is under the pointer there while zooming in, and never leaves the picture', () => {
    fc.assert(
      fc.property(
        size,
        size,
        look,
        part,
        part,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (stage, picture, at, x, y, factor) => {
          const pointer = toStage(lay(stage, picture, at), { x: x * picture.width, y: y * picture.height });
          const next = zoomAt(at, factor, stage, picture, pointer);
          expect(next.zoom).toBeGreaterThanOrEqual(1);
          expect(next.zoom).toBeLessThanOrEqual(24);
          for (const middle of [next.cx, next.cy]) {
            expect(middle).toBeGreaterThanOrEqual(0);
            expect(middle).toBeLessThanOrEqual(1);
          }
          if (next.zoom === 1) return;
          const moved = toStage(lay(stage, picture, next), { x: x * picture.width, y: y * picture.height });
          expect(moved.x).toBeCloseTo(pointer.x, 3);
          expect(moved.y).toBeCloseTo(pointer.y, 3);
        },
      ),
    );
  });

  it('stays whole when it is pushed at its smallest, and follows the pointer when it is larger', () => {
    const [stage, picture] = [
      { width: 400, height: 300 },
      { width: 800, height: 600 },
    ];
    expect(panBy(WHOLE, { x: 90, y: 90 }, stage, picture)).toEqual(WHOLE);
    expect(panBy({ ...WHOLE, zoom: 2 }, { x: 80, y: 0 }, stage, picture)).toEqual({ cx: 0.4, cy: 0.5, zoom: 2 });
  });

  it('sets nothing beside the picture', () => {
    expect(onPicture({ x: -3, y: 900 }, { width: 800, height: 600 })).toEqual({ x: 0, y: 600 });
    expect(onPicture({ x: 12.345, y: 6 }, { width: 800, height: 600 })).toEqual({ x: 12.3, y: 6 });
  });
});
