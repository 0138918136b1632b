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

const WAYS = [
  [1, 0],
  [0, 1],
  [0.7, 0.7],
  [0.7, -0.7],
] as const;

/**
 * Ink from 0 to 1 at a pixel.
 *
 * A contour lies on the nearer surface, so the further one is never eaten; creases count where the skin is hollow.
 */
export function inkAt(surface: Surface, x: number, y: number, style: LineStyle): number {
  const { width, height } = surface.frame;
  const { depth, normal } = surface;
  const i = y * width + x;
  const z = at(depth, i);
  let jump = 0;
  let turn = 0;
  for (const [wx, wy] of WAYS) {
    const dx = Math.round(wx * style.reach);
    const dy = Math.round(wy * style.reach);
    if (x - dx < 0 || x + dx >= width || y - Math.abs(dy) < 0 || y + Math.abs(dy) >= height) return 0;
    const a = i + dy * width + dx;
    const b = i - dy * width - dx;
    const za = at(depth, a);
    const zb = at(depth, b);
    if (za === NOTHING || zb === NOTHING) {
      jump = style.jumpTo;
      continue;
    }
    const bend = za + zb - 2 * z;
    jump = Math.max(jump, -bend);
    if (bend > 0) {
      const cosine =
        at(normal, a * 3) * at(normal, b * 3) +
        at(normal, a * 3 + 1) * at(normal, b * 3 + 1) +
        at(normal, a * 3 + 2) * at(normal, b * 3 + 2);
      turn = Math.max(turn, 1 - cosine / (32767 * 32767));
    }
  }
  return Math.max(
    smoothStep(style.jumpFrom, style.jumpTo, jump),
    0.55 * smoothStep(style.turnFrom, style.turnTo, turn),
  );
}
