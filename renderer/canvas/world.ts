/**
 * What is painted of the drawing and its marks, and where that lies on the screen.
 *
 * The canvases are larger than the screen by a margin. While the view is zoomed or panned the finished picture is moved
 * and scaled by CSS; it is painted anew, sharp, when the hand rests, and before any edge would come into sight.
 */
import type { Editor } from '../editor/editor.ts';
import { type CanvasSize, type DrawingExtent, type ViewFrame, toScreen } from '../editor/viewport.ts';

/** Painted beyond each edge of the screen, CSS pixels. */
export const MARGIN_PX = 192;

/** Names and lengths reach this far beyond a drawing's edge, CSS pixels. */
const LABEL_PX = 120;

/** Painted anew this long after the last step of a gesture: sharp within 150 ms, and not between two notches. */
export const REST_MS = 90;

/** A picture is not shown larger or smaller than this times. */
const MOST_SCALE = 2.5;

/** The painted picture, larger than the screen. */
export interface World {
  /** How the picture was painted; its origin is the canvases' upper left corner. */
  readonly frame: () => ViewFrame;
  readonly size: () => CanvasSize;
  /** Calls when everything is to be painted anew; gives what ends it. */
  readonly onPaint: (paint: () => void) => () => void;
  /** Keeps an element with the canvases where they belong; gives what ends it. */
  readonly hold: (element: HTMLElement) => () => void;
}

/** The upper left corner of a rectangle of the view. */
const cornerOf = ({ leftUm, topUm }: Pick<ViewFrame, 'leftUm' | 'topUm'>) => ({ uUm: leftUm, vUm: topUm });

/** Where the screen's corner lies in the painted picture, and how large it is. */
function painting(editor: Editor) {
  const { umPerPx, leftUm, topUm } = editor.frame();
  const { view, size: screen, extents } = editor.store.getState();
  const { widthPx, heightPx } = screen;
  const frame = { umPerPx, leftUm: leftUm - MARGIN_PX * umPerPx, topUm: topUm + MARGIN_PX * umPerPx };
  return {
    view,
    screen,
    extents,
    frame,
    size: { widthPx: widthPx + 2 * MARGIN_PX, heightPx: heightPx + 2 * MARGIN_PX },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether what a screen shows of a length that holds something is painted. */
const isPainted = (shown: Span, filled: Span, painted: Span): boolean => {
  const from = Math.max(shown.from, filled.from);
  const to = Math.min(shown.to, filled.to);
  return from >= to || (from >= painted.from && to <= painted.to);
};

/** Makes the world of an editor's present view. */
export function createWorld(editor: Editor): World {
  let painted = painting(editor);
  const painters = new Set<() => void>();
  let element: HTMLElement | null = null;
  let timer = 0;

  function place(frame: ViewFrame): void {
    if (element === null) return;
    const { x, y } = toScreen(frame, cornerOf(painted.frame));
    const scale = painted.frame.umPerPx / frame.umPerPx;
    element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  function paint(): void {
    window.clearTimeout(timer);
    timer = 0;
    painted = painting(editor);
    place(editor.frame());
    for (const painter of painters) painter();
  }

  /** Whether the painted picture can stand for the present view until the hand rests. */
  function serves(frame: ViewFrame, size: CanvasSize, extent: DrawingExtent): boolean {
    const scale = painted.frame.umPerPx / frame.umPerPx;
    if (scale > MOST_SCALE || scale < 1 / MOST_SCALE) return false;
    const from = toScreen(frame, cornerOf(painted.frame));
    const start = toScreen(frame, cornerOf(extent));
    const widthPx = extent.widthUm / frame.umPerPx;
    const heightPx = extent.heightUm / frame.umPerPx;
    return (
      isPainted(
        { from: 0, to: size.widthPx },
        { from: start.x - LABEL_PX, to: start.x + widthPx + LABEL_PX },
        { from: from.x, to: from.x + painted.size.widthPx * scale },
      ) &&
      isPainted(
        { from: 0, to: size.heightPx },
        { from: start.y - LABEL_PX, to: start.y + heightPx + LABEL_PX },
        { from: from.y, to: from.y + painted.size.heightPx * scale },
      )
    );
  }

  function follow(): void {
    const { view, size, extents } = editor.store.getState();
    const frame = editor.frame();
    const isOther = view !== painted.view || size !== painted.screen || extents !== painted.extents;
    if (isOther || !serves(frame, size, extents[view])) {
      paint();
      return;
    }
    place(frame);
    window.clearTimeout(timer);
    timer = window.setTimeout(paint, REST_MS);
  }

  return {
    frame: () => painted.frame,
    size: () => painted.size,
    onPaint(painter) {
      painters.add(painter);
      return () => painters.delete(painter);
    },
    hold(held) {
      element = held;
      paint();
      const stop = editor.onFrame(follow);
      return () => {
        stop();
        window.clearTimeout(timer);
        element = null;
      };
    },
  };
}
