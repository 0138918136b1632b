/** A free line drawn round something, shared by the tools that do. */
import { simplified } from '../stroke-marks.ts';
import type { ViewPoint } from '../viewport.ts';
import type { PointerInput } from './tool.ts';

/** A line drawn by hand takes a corner every so many pixels. */
const STEP_PX = 3;
/** Whoever drew no farther than this did not mean to draw round anything, pixels. */
const LEAST_PX = 12;
/** As many corners as a mark may have. */
const MOST_CORNERS = 2_000;

/** A lasso in the hand. */
export interface Lasso {
  /** The line so far; the same list while the hand has not moved far enough. */
  add(input: PointerInput): readonly ViewPoint[];
  /** The outline; null when it is too small to be one. */
  close(umPerPx: number): ViewPoint[] | null;
}

/** Begins a lasso. */
export function startLasso(start: PointerInput): Lasso {
  let line: readonly ViewPoint[] = [start.place];
  let last = start;
  let far = 0;
  return {
    add(input) {
      const moved = Math.hypot(input.screen.x - last.screen.x, input.screen.y - last.screen.y);
      if (moved < STEP_PX || line.length >= MOST_CORNERS) return line;
      last = input;
      far = Math.max(far, Math.hypot(input.screen.x - start.screen.x, input.screen.y - start.screen.y));
      line = [...line, input.place];
      return line;
    },
    close(umPerPx) {
      if (far < LEAST_PX) return null;
      const outline = simplified(line, umPerPx);
      return outline.length < 3 ? null : outline;
    },
  };
}
