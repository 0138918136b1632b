/**
 * Walking straight on along the skin: each triangle is laid flat beside the one before it, so that the way has no bend
 * (a straightest geodesic, Polthier and Schmies 1998). Lengths are the metric's: the patient's own where calibrated.
 */
import type { Metric } from '../metric.ts';
import type { SkinPoint } from '../skin-point.ts';
import { skinPointAt } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import type { Vec3 } from '../views.ts';
import { apexX, apexY } from './unfold.ts';

/** A direction on the skin: in the flat frame of a triangle, whose first half-edge is the x axis. Not of unit length. */
export interface Heading {
  readonly triangle: number;
  readonly x: number;
  readonly y: number;
}

/** Where a walk ended, and which way it was going. */
export interface Arrival {
  readonly point: SkinPoint;
  readonly heading: Heading;
}

/** A way through more triangles than this goes round in circles. */
const MOST_TRIANGLES = 20_000;
/** Keeps a way off the corners, where it would not know which triangle comes next. */
const OFF_CORNER = 1e-6;

/** The heading at a place that looks along a direction of space as closely as the skin there allows. */
export function headingTowards(surface: Surface, point: SkinPoint, direction: Vec3): Heading {
  const { mesh, metric } = surface;
  const h = 3 * point.triangle;
  const p = mesh.positionsUm;
  const corner = (i: number): readonly [number, number, number] => {
    const v = 3 * (mesh.start[h + i] ?? 0);
    return [p[v] ?? 0, p[v + 1] ?? 0, p[v + 2] ?? 0];
  };
  const [a, b, c] = [corner(0), corner(1), corner(2)];
  const e1 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const e2 = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
  const dot = (m: readonly [number, number, number], n: readonly [number, number, number]): number =>
    m[0] * n[0] + m[1] * n[1] + m[2] * n[2];
  const [g11, g12, g22] = [dot(e1, e1), dot(e1, e2), dot(e2, e2)];
  const [r1, r2] = [dot(e1, direction), dot(e2, direction)];
  const determinant = g11 * g22 - g12 * g12 || 1;
  const along = (r1 * g22 - r2 * g12) / determinant;
  const towardsApex = (r2 * g11 - r1 * g12) / determinant;
  const x = apexX(metric, h);
  return {
    triangle: point.triangle,
    x: along * (metric.edgeUm[h] ?? 0) + towardsApex * x,
    y: towardsApex * apexY(metric, h, x),
  };
}

/** A heading turned counter-clockwise, seen from outside, by an angle in radians. */
export const turned = ({ triangle, x, y }: Heading, angle: number): Heading => ({
  triangle,
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

/** Weights of the corners at a flat place of a triangle. */
function weightsAt(base: number, apexAtX: number, apexAtY: number, x: number, y: number): [number, number, number] {
  const c = y / apexAtY;
  const b = (x - c * apexAtX) / base;
  const inside = [1 - b - c, b, c].map((w) => Math.max(OFF_CORNER, w));
  const sum = inside.reduce((total, w) => total + w, 0);
  return [(inside[0] ?? 0) / sum, (inside[1] ?? 0) / sum, (inside[2] ?? 0) / sum];
}

/** Walks a length (µm) straight on from a place; null where the skin ends before. */
export function walkStraight(surface: Surface, from: SkinPoint, heading: Heading, lengthUm: number): Arrival | null {
  const { mesh, metric } = surface;
  const size = Math.hypot(heading.x, heading.y);
  if (!(size > 0)) return null;
  let triangle = from.triangle;
  let [dx, dy] = [heading.x / size, heading.y / size];
  let weights: readonly [number, number, number] = [from.barycentric[0], from.barycentric[1], from.barycentric[2]];
  let left = lengthUm;
  let entered = -1;
  for (let step = 0; step < MOST_TRIANGLES; step++) {
    const h = 3 * triangle;
    const base = metric.edgeUm[h] ?? 0;
    const ax = apexX(metric, h);
    const ay = apexY(metric, h, ax);
    const px = weights[1] * base + weights[2] * ax;
    const py = weights[2] * ay;
    const corners = [0, 0, base, 0, ax, ay, 0, 0];
    let exit = -1;
    let reach = Infinity;
    let share = 0;
    for (let i = 0; i < 3; i++) {
      if (h + i === entered) continue;
      const [x0, y0] = [corners[2 * i] ?? 0, corners[2 * i + 1] ?? 0];
      const ex = (corners[2 * i + 2] ?? 0) - x0;
      const ey = (corners[2 * i + 3] ?? 0) - y0;
      // Corners run counter-clockwise, so a way out crosses an edge from its left to its right.
      const across = dx * ey - dy * ex;
      if (across <= 0) continue;
      const t = ((x0 - px) * ey - (y0 - py) * ex) / across;
      if (t >= reach || t < -1e-6) continue;
      reach = Math.max(0, t);
      exit = i;
      share = ((px + t * dx - x0) * ex + (py + t * dy - y0) * ey) / (ex * ex + ey * ey);
    }
    if (exit < 0) return null;
    if (reach >= left) {
      const at = weightsAt(base, ax, ay, px + left * dx, py + left * dy);
      return { point: skinPointAt(surface, triangle, at), heading: { triangle, x: dx, y: dy } };
    }
    const across = mesh.opposite[h + exit] ?? -1;
    if (across < 0) return null;
    left -= reach;
    const kept = Math.min(1 - OFF_CORNER, Math.max(OFF_CORNER, share));
    const [x0, y0] = [corners[2 * exit] ?? 0, corners[2 * exit + 1] ?? 0];
    const ex = (corners[2 * exit + 2] ?? 0) - x0;
    const ey = (corners[2 * exit + 3] ?? 0) - y0;
    const edge = Math.hypot(ex, ey);
    // The direction beside the edge, then beside the same edge as the next triangle sees it: the other way round.
    const along = (dx * ex + dy * ey) / edge;
    const beyond = (dx * ey - dy * ex) / edge;
    const next = (across / 3) | 0;
    const side = across % 3;
    const frame = flatEdge(metric, next, side);
    dx = -along * frame.x - beyond * frame.y;
    dy = -along * frame.y + beyond * frame.x;
    const nextWeights: [number, number, number] = [0, 0, 0];
    nextWeights[side] = kept;
    nextWeights[(side + 1) % 3] = 1 - kept;
    weights = nextWeights;
    entered = across;
    triangle = next;
  }
  return null;
}

/** Unit direction of side `side` of a triangle in its own flat frame. */
function flatEdge(metric: Metric, triangle: number, side: number): { x: number; y: number } {
  if (side === 0) return { x: 1, y: 0 };
  const h = 3 * triangle;
  const base = metric.edgeUm[h] ?? 0;
  const ax = apexX(metric, h);
  const ay = apexY(metric, h, ax);
  const [x, y] = side === 1 ? [ax - base, ay] : [-ax, -ay];
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}
