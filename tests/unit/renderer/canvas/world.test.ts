import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { createWorld } from '../../../../renderer/canvas/world.ts';
import { panBy, toScreen, zoomAt } from '../../../../renderer/editor/viewport.ts';
import { anEditor } from '../editor/builders.ts';

const SIZE = { widthPx: 900, heightPx: 700 };

let waiting: (() => void) | null = null;

// Timers of the window are all that it asks of one; they fire where the hand rests.
beforeAll(() => {
  vi.stubGlobal('window', {
    setTimeout: (run: () => void) => {
      waiting = run;
      return 1;
    },
    clearTimeout: () => {
      waiting = null;
    },
  });
});
afterAll(() => vi.unstubAllGlobals());

const step = fc.oneof(
  fc.constant({ kind: 'rest' as const }),
  fc.record({
    kind: fc.constant('pan' as const),
    x: fc.integer({ min: -400, max: 400 }),
    y: fc.integer({ min: -400, max: 400 }),
  }),
  fc.record({
    kind: fc.constant('zoom' as const),
    x: fc.integer({ min: 0, max: SIZE.widthPx }),
    y: fc.integer({ min: 0, max: SIZE.heightPx }),
    factor: fc.double({ min: 0.5, max: 2, noNaN: true }),
  }),
);

test('however one pans and zooms, no part of the drawing on the screen is left unpainted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const { editor } = anEditor();
      editor.setSize(SIZE);
      const world = createWorld(editor);
      const element = { style: { transform: '' } };
      const stop = world.hold(element as unknown as HTMLElement);
      for (const one of steps) {
        if (one.kind === 'rest') {
          waiting?.();
          continue;
        }
        const { view, extents } = editor.store.getState();
        editor.setViewport(
          one.kind === 'pan'
            ? panBy(editor.viewport(), editor.frame(), extents[view], { x: one.x, y: one.y })
            : zoomAt(editor.viewport(), editor.frame(), { x: one.x, y: one.y }, one.factor),
        );
        const frame = editor.frame();
        const extent = extents[view];
        const painted = world.frame();
        const corner = toScreen(frame, { uUm: painted.leftUm, vUm: painted.topUm });
        const scale = painted.umPerPx / frame.umPerPx;
        const drawing = toScreen(frame, { uUm: extent.leftUm, vUm: extent.topUm });
        const shown = {
          left: Math.max(0, drawing.x),
          top: Math.max(0, drawing.y),
          right: Math.min(SIZE.widthPx, drawing.x + extent.widthUm / frame.umPerPx),
          bottom: Math.min(SIZE.heightPx, drawing.y + extent.heightUm / frame.umPerPx),
        };
        // What the browser shows of the picture is where the element was put.
        expect(element.style.transform).toBe(`translate(${corner.x}px, ${corner.y}px) scale(${scale})`);
        if (shown.left >= shown.right || shown.top >= shown.bottom) continue;
        expect(corner.x).toBeLessThanOrEqual(shown.left + 1e-6);
        expect(corner.y).toBeLessThanOrEqual(shown.top + 1e-6);
        expect(corner.x + world.size().widthPx * scale).toBeGreaterThanOrEqual(shown.right - 1e-6);
        expect(corner.y + world.size().heightPx * scale).toBeGreaterThanOrEqual(shown.bottom - 1e-6);
      }
      stop();
    }),
    { numRuns: 200 },
  );
});
