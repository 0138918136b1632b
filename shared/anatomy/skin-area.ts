/** How much skin lies inside an outline on a drawing. */
import { castsTo } from './lift.ts';
import type { Surface } from './surface.ts';
import { VIEWS, type ViewId } from './views.ts';

type Corner = readonly [u: number, v: number];

/** Twice the signed area of a polygon. */
function twiceArea(polygon: readonly Corner[]): number {
  let sum = 0;
  polygon.forEach(([u, v], i) => {
    const [nextU, nextV] = polygon[(i + 1) % polygon.length] ?? [u, v];
    sum += u * nextV - nextU * v;
  });
  return sum;
}

/** The part of a polygon left of the line from a to b. */
function leftOf(polygon: readonly Corner[], [au, av]: Corner, [bu, bv]: Corner): Corner[] {
  const side = ([u, v]: Corner): number => (bu - au) * (v - av) - (bv - av) * (u - au);
  const kept: Corner[] = [];
  polygon.forEach((corner, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? corner;
    const here = side(corner);
    const there = side(next);
    if (here >= 0) kept.push(corner);
    if (here < 0 === there < 0) return;
    const share = here / (here - there);
    kept.push([corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]);
  });
  return kept;
}

/** Area of a triangle from the metric's lengths (Heron), µm². */
function metricAreaUm2(surface: Surface, triangle: number): number {
  const [a = 0, b = 0, c = 0] = surface.metric.edgeUm.subarray(3 * triangle, 3 * triangle + 3);
  const s = (a + b + c) / 2;
  return Math.sqrt(Math.max(0, s * (s - a) * (s - b) * (s - c)));
}

/** An outline on a drawing with holes, µm of view coordinates. */
export interface DrawnArea {
  readonly view: ViewId;
  readonly outline: readonly Corner[];
  readonly holes: readonly (readonly Corner[])[];
}

/** The skin seen inside an outline, cm² along the skin; its holes are left out. */
export function skinAreaCm2(surface: Surface, { view, outline, holes }: DrawnArea): number {
  const { right, up } = VIEWS[view].camera;
  const { positionsUm: p, start } = surface.mesh;
  const corner = (h: number): Corner => {
    const v = 3 * (start[h] ?? 0);
    const [x, y, z] = [p[v] ?? 0, p[v + 1] ?? 0, p[v + 2] ?? 0];
    return [x * right[0] + y * right[1] + z * right[2], x * up[0] + y * up[1] + z * up[2]];
  };
  const us = outline.map(([u]) => u);
  const vs = outline.map(([, v]) => v);
  const [minU, maxU, minV, maxV] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const covered = (ring: readonly Corner[], triangle: readonly Corner[]): number => {
    let piece: readonly Corner[] = ring;
    for (let i = 0; i < 3 && piece.length > 0; i++) {
      const [a, b] = [triangle[i], triangle[(i + 1) % 3]];
      if (a && b) piece = leftOf(piece, a, b);
    }
    return Math.abs(twiceArea(piece));
  };
  let um2 = 0;
  for (const t of surface.viewGrid(view).triangles) {
    const triangle = [corner(3 * t), corner(3 * t + 1), corner(3 * t + 2)];
    if (triangle.every(([u]) => u < minU) || triangle.every(([u]) => u > maxU)) continue;
    if (triangle.every(([, v]) => v < minV) || triangle.every(([, v]) => v > maxV)) continue;
    const whole = Math.abs(twiceArea(triangle));
    if (whole === 0) continue;
    const inside = covered(outline, triangle) - holes.reduce((sum, hole) => sum + covered(hole, triangle), 0);
    const share = Math.min(1, Math.max(0, inside / whole));
    if (share === 0 || !castsTo(surface, view, t)) continue;
    um2 += share * metricAreaUm2(surface, t);
  }
  return um2 / 1e8;
}
