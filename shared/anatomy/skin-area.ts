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

/** No side of a triangle of any body is as long as this, µm: what lies farther off is passed over unseen. */
const LONGEST_UM = 100_000;

/** An outline on a drawing with holes, µm of view coordinates. */
export interface DrawnArea {
  readonly view: ViewId;
  readonly outline: readonly Corner[];
  readonly holes: readonly (readonly Corner[])[];
}

/** Whether a place lies inside a ring (even-odd rule). */
function isWithin(ring: readonly Corner[], u: number, v: number): boolean {
  let inside = false;
  let [au, av] = ring[ring.length - 1] ?? [0, 0];
  for (const [bu, bv] of ring) {
    if (av > v !== bv > v && u < au + ((v - av) * (bu - au)) / (bv - av)) inside = !inside;
    au = bu;
    av = bv;
  }
  return inside;
}

interface Box {
  readonly minU: number;
  readonly maxU: number;
  readonly minV: number;
  readonly maxV: number;
}

/** Whether any side of a ring may come into a box. */
function mayCross(ring: readonly Corner[], { minU, maxU, minV, maxV }: Box): boolean {
  let [au, av] = ring[ring.length - 1] ?? [0, 0];
  for (const [bu, bv] of ring) {
    const misses =
      (au < minU && bu < minU) || (au > maxU && bu > maxU) || (av < minV && bv < minV) || (av > maxV && bv > maxV);
    if (!misses) return true;
    au = bu;
    av = bv;
  }
  return false;
}

/** The share of a triangle inside a ring. Most triangles lie wholly on one side of it: only the others are cut. */
function shareWithin(ring: readonly Corner[], triangle: readonly [Corner, Corner, Corner], box: Box): number {
  const [a, b, c] = triangle;
  if (!mayCross(ring, box)) return isWithin(ring, (a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3) ? 1 : 0;
  const whole = Math.abs(twiceArea(triangle));
  if (whole === 0) return 0;
  let piece: readonly Corner[] = ring;
  for (const [from, to] of [
    [a, b],
    [b, c],
    [c, a],
  ] as const) {
    if (piece.length > 0) piece = leftOf(piece, from, to);
  }
  return Math.abs(twiceArea(piece)) / whole;
}

const boxOf = (ring: readonly Corner[]): Box => ({
  minU: Math.min(...ring.map(([u]) => u)),
  maxU: Math.max(...ring.map(([u]) => u)),
  minV: Math.min(...ring.map(([, v]) => v)),
  maxV: Math.max(...ring.map(([, v]) => v)),
});

const isApart = (a: Box, b: Box): boolean => a.maxU < b.minU || a.minU > b.maxU || a.maxV < b.minV || a.minV > b.maxV;

/** The skin seen inside an outline, cm² along the skin; its holes are left out. */
export function skinAreaCm2(surface: Surface, { view, outline, holes }: DrawnArea): number {
  const { right, up } = VIEWS[view].camera;
  const { positionsUm: p, start } = surface.mesh;
  const corner = (h: number): Corner => {
    const v = 3 * (start[h] ?? 0);
    const [x, y, z] = [p[v] ?? 0, p[v + 1] ?? 0, p[v + 2] ?? 0];
    return [x * right[0] + y * right[1] + z * right[2], x * up[0] + y * up[1] + z * up[2]];
  };
  const around = boxOf(outline);
  let um2 = 0;
  for (const t of surface.viewGrid(view).triangles) {
    const a = corner(3 * t);
    if (a[0] < around.minU - LONGEST_UM || a[0] > around.maxU + LONGEST_UM) continue;
    if (a[1] < around.minV - LONGEST_UM || a[1] > around.maxV + LONGEST_UM) continue;
    const triangle = [a, corner(3 * t + 1), corner(3 * t + 2)] as const;
    const box = boxOf(triangle);
    if (isApart(box, around)) continue;
    const inside = shareWithin(outline, triangle, box);
    if (inside === 0) continue;
    const share = Math.min(1, inside - holes.reduce((sum, hole) => sum + shareWithin(hole, triangle, box), 0));
    if (share <= 0 || !castsTo(surface, view, t)) continue;
    um2 += share * metricAreaUm2(surface, t);
  }
  return um2 / 1e8;
}
