/** Closes the hole that a limb left out of a drawing would show: the skin around it is drawn on over it, smoothly. */
import { at } from './quad-mesh.ts';
import { NOTHING, type Surface } from './rasteriser.ts';

/** Rounds of successive over-relaxation; a hole of a few hundred pixels has settled well before. */
const ROUNDS = 400;
const OVER = 1.9;

/** Empty pixels that the border of the picture cannot be reached from. */
function enclosed({ depth, frame: { width, height } }: Surface): number[] {
  const outside = new Uint8Array(depth.length);
  const open: number[] = [];
  const visit = (i: number): void => {
    if (outside[i] === 1 || at(depth, i) !== NOTHING) return;
    outside[i] = 1;
    open.push(i);
  };
  for (let x = 0; x < width; x++) [x, (height - 1) * width + x].forEach(visit);
  for (let y = 0; y < height; y++) [y * width, y * width + width - 1].forEach(visit);
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i < (height - 1) * width) visit(i + width);
  }
  const holes: number[] = [];
  for (let i = 0; i < depth.length; i++) if (at(depth, i) === NOTHING && outside[i] === 0) holes.push(i);
  return holes;
}

/** A value that is as even as its surroundings allow (Laplace's equation). */
function settle(values: Float64Array, holes: readonly number[], width: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of holes) {
      const mean = (at(values, i - 1) + at(values, i + 1) + at(values, i - width) + at(values, i + width)) / 4;
      values[i] = at(values, i) + OVER * (mean - at(values, i));
    }
  }
}

/** Fills enclosed holes with depth and normals that run on from around them; `part` marks them as not to be used. */
export function closeHoles(surface: Surface, part: number): void {
  const holes = enclosed(surface);
  if (holes.length === 0) return;
  const { depth, normal, frame } = surface;
  let start = 0;
  for (const i of holes) start = Math.max(start, at(depth, i - 1), at(depth, i + 1));
  const depths = Float64Array.from(depth);
  for (const i of holes) depths[i] = start;
  settle(depths, holes, frame.width);
  const axes = [0, 1, 2].map((axis) => {
    const values = Float64Array.from({ length: depth.length }, (_, i) => at(normal, i * 3 + axis));
    settle(values, holes, frame.width);
    return values;
  });
  for (const i of holes) {
    depth[i] = at(depths, i);
    surface.part[i] = part + 1;
    const length = Math.hypot(...axes.map((values) => at(values, i))) || 1;
    axes.forEach((values, axis) => {
      normal[i * 3 + axis] = (at(values, i) / length) * 32767;
    });
  }
}
