/** Ink lines: contours where the depth jumps, fine lines where the normal turns quickly. */
import { at } from './quad-mesh.ts';
import { NOTHING, type Surface } from './rasteriser.ts';

/** What the lines of a drawing react to. */
export interface LineStyle {
  /** Half the width of a contour in pixels of the surface. */
  readonly reach: number;
  /** Depth jumps in cm at which a contour begins and at which it is full. */
  readonly jumpFrom: number;
  readonly jumpTo: number;
  /** Turns of the normal (1 - cosine) at which a fine line begins and at which it is full. */
  readonly turnFrom: number;
  readonly turnTo: number;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Directions in which a line is looked for. */
const WAYS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [0.7, 0.7],
  [0.7, -0.7],
];
/** A hollow shallower than this, in cm between neighbouring samples, has no crease worth a look. */
const LEAST_BEND = 0.0008;

/** Ink from 0 to 1 at a pixel of a surface. */
export type Ink = (x: number, y: number) => number;

/**
 * Prepares the lines of a surface.
 *
 * A contour lies on the nearer surface, so the further one is never eaten; creases count where the skin is hollow.
 */
export function inkOf(surface: Surface, style: LineStyle): Ink {
  const { width, height } = surface.frame;
  const { depth, normal } = surface;
  const border = Math.ceil(style.reach);
  const offsets = Int32Array.from(WAYS, ([x, y]) => Math.round(y * style.reach) * width + Math.round(x * style.reach));
  const sameWay = 32767 * 32767;
  return (x, y) => {
    if (x < border || x >= width - border || y < border || y >= height - border) return 0;
    const i = y * width + x;
    const z = at(depth, i);
    let jump = 0;
    let turn = 0;
    for (let way = 0; way < 4; way++) {
      const a = i + at(offsets, way);
      const b = i - at(offsets, way);
      const za = at(depth, a);
      const zb = at(depth, b);
      const bend = za + zb - 2 * z;
      if (za === NOTHING || zb === NOTHING) {
        jump = style.jumpTo;
      } else if (bend < 0) {
        jump = Math.max(jump, -bend);
      } else if (bend > LEAST_BEND) {
        const cosine =
          at(normal, a * 3) * at(normal, b * 3) +
          at(normal, a * 3 + 1) * at(normal, b * 3 + 1) +
          at(normal, a * 3 + 2) * at(normal, b * 3 + 2);
        turn = Math.max(turn, 1 - cosine / sameWay);
      }
    }
    const contour = smoothStep(style.jumpFrom, style.jumpTo, jump);
    return Math.max(contour, 0.55 * smoothStep(style.turnFrom, style.turnTo, turn));
  };
}
