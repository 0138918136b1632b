/** Closes the sliver of light between the lips that a body with a parted mouth shows in profile. */
import { at } from './quad-mesh.ts';
import { NOTHING, type Surface } from './rasteriser.ts';

/** How far above and below the mouth gap, and how wide a sliver, in cm. */
const REACH_CM = 0.4;
const WIDEST_CM = 0.2;

/** Fills short empty runs of each column near the height of the mouth from their ends. */
export function closeMouth(surface: Surface, mouth: number): void {
  const { depth, normal, part, frame } = surface;
  const rowOf = (y: number): number => Math.round((frame.top - y) / frame.cmPerPx);
  const first = Math.max(1, rowOf(mouth + REACH_CM));
  const last = Math.min(frame.height - 2, rowOf(mouth - REACH_CM));
  const widest = WIDEST_CM / frame.cmPerPx;
  for (let x = 0; x < frame.width; x++) {
    let above = -1;
    for (let y = first; y <= last; y++) {
      const i = y * frame.width + x;
      if (at(depth, i) === NOTHING) continue;
      const from = above * frame.width + x;
      for (let row = above + 1; above >= 0 && y - above <= widest && row < y; row++) {
        const j = row * frame.width + x;
        depth[j] = Math.min(at(depth, from), at(depth, i)) - 0.02;
        part[j] = at(part, i);
        for (let axis = 0; axis < 3; axis++) normal[j * 3 + axis] = at(normal, from * 3 + axis);
      }
      above = y;
    }
  }
}
