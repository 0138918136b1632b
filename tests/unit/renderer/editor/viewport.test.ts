import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  MAX_ZOOM,
  MIN_ZOOM,
  fitViewport,
  frameOf,
  panBy,
  reveal,
  toScreen,
  toView,
  zoomAt,
} from '../../../../renderer/editor/viewport.ts';

const extent = { leftUm: -150_000, topUm: 1_800_000, widthUm: 300_000, heightUm: 360_000 };
const sizes = fc.record({
  widthPx: fc.integer({ min: 200, max: 3_000 }),
  heightPx: fc.integer({ min: 200, max: 2_000 }),
});
const viewports = fc.record({
  zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
  centreUUm: fc.integer({ min: -150_000, max: 150_000 }),
  centreVUm: fc.integer({ min: 1_440_000, max: 1_800_000 }),
});
const places = fc.record({
  uUm: fc.integer({ min: -150_000, max: 150_000 }),
  vUm: fc.integer({ min: 1_440_000, max: 1_800_000 }),
});

describe('viewport', () => {
  test('a place on the drawing survives the way to the screen and back, to the micrometre', () => {
    fc.assert(
      fc.property(sizes, viewports, places, (size, viewport, place) => {
        const frame = frameOf(viewport, extent, size);
        const back = toView(frame, toScreen(frame, place));
        expect(Math.round(back.uUm)).toBe(place.uUm);
        expect(Math.round(back.vUm)).toBe(place.vUm);
      }),
    );
  });

  test('zooming keeps what lies under the cursor there', () => {
    fc.assert(
      fc.property(sizes, viewports, fc.double({ min: 0.2, max: 5, noNaN: true }), (size, viewport, factor) => {
        const cursor = { x: size.widthPx / 3, y: size.heightPx / 4 };
        const frame = frameOf(viewport, extent, size);
        const under = toView(frame, cursor);
        const zoomed = zoomAt(viewport, frame, cursor, factor);
        const after = toScreen(frameOf(zoomed, extent, size), under);
        expect(after.x).toBeCloseTo(cursor.x, 5);
        expect(after.y).toBeCloseTo(cursor.y, 5);
        expect(zoomed.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
        expect(zoomed.zoom).toBeLessThanOrEqual(MAX_ZOOM);
      }),
    );
  });

  test('fitting shows the whole drawing whatever the size of the window', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const frame = frameOf(fitViewport(extent), extent, size);
        const first = toScreen(frame, { uUm: extent.leftUm, vUm: extent.topUm });
        const last = toScreen(frame, { uUm: extent.leftUm + extent.widthUm, vUm: extent.topUm - extent.heightUm });
        expect(first.x).toBeGreaterThanOrEqual(0);
        expect(first.y).toBeGreaterThanOrEqual(0);
        expect(last.x).toBeLessThanOrEqual(size.widthPx);
        expect(last.y).toBeLessThanOrEqual(size.heightPx);
      }),
    );
  });

  test('panning moves the drawing with the hand and never loses it', () => {
    const size = { widthPx: 680, heightPx: 760 };
    const start = fitViewport(extent);
    const frame = frameOf(start, extent, size);
    const place = { uUm: 0, vUm: 1_600_000 };
    const before = toScreen(frame, place);
    const after = toScreen(frameOf(panBy(start, frame, extent, { x: 30, y: -20 }), extent, size), place);
    expect(after.x - before.x).toBeCloseTo(30, 6);
    expect(after.y - before.y).toBeCloseTo(-20, 6);
    const lost = panBy(start, frame, extent, { x: 1e6, y: 1e6 });
    expect(lost.centreUUm).toBe(extent.leftUm);
    expect(lost.centreVUm).toBe(extent.topUm);
  });

  test('bringing places into view leaves the drawing alone when they are visible', () => {
    const size = { widthPx: 680, heightPx: 760 };
    const close = { zoom: 10, centreUUm: 100_000, centreVUm: 1_500_000 };
    const there = [{ uUm: 101_000, vUm: 1_501_000 }];
    expect(reveal(close, extent, size, there)).toEqual(close);
    const moved = reveal(close, extent, size, [{ uUm: -100_000, vUm: 1_700_000 }]);
    expect(moved).toEqual({ zoom: 10, centreUUm: -100_000, centreVUm: 1_700_000 });
  });
});
