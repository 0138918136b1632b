/** Triangles laid flat beside their neighbours. */
import { nextHalfEdge, previousHalfEdge } from '../mesh.ts';
import type { Metric } from '../metric.ts';
import type { SkinPoint } from '../skin-point.ts';

/** x of the third corner when half-edge `h` lies on the x axis from (0, 0), µm. */
export function apexX(metric: Metric, h: number): number {
  const base = metric.edgeUm[h] ?? 0;
  const far = metric.edgeUm[nextHalfEdge(h)] ?? 0;
  const near = metric.edgeUm[previousHalfEdge(h)] ?? 0;
  return base === 0 ? 0 : (base * base + near * near - far * far) / (2 * base);
}

/** y (> 0) of the third corner when half-edge `h` lies on the x axis, µm. */
export function apexY(metric: Metric, h: number, x: number): number {
  const near = metric.edgeUm[previousHalfEdge(h)] ?? 0;
  return Math.sqrt(Math.max(1e-12, near * near - x * x));
}

/** Angle of the triangle at the start of half-edge `h`, radians. */
export function cornerAngle(metric: Metric, h: number): number {
  const x = apexX(metric, h);
  return Math.atan2(apexY(metric, h, x), x);
}

/** How far a place is from a corner (0-2) of its own triangle, µm. */
export function cornerUm(metric: Metric, point: SkinPoint, corner: number): number {
  const h = 3 * point.triangle + corner;
  const toEnd = point.barycentric[(corner + 1) % 3] ?? 0;
  const toApex = point.barycentric[(corner + 2) % 3] ?? 0;
  const x = apexX(metric, h);
  return Math.hypot(toEnd * (metric.edgeUm[h] ?? 0) + toApex * x, toApex * apexY(metric, h, x));
}

/** Where the straight line from (sx, sy < 0) to (tx, ty >= 0) passes the x axis, kept within [from, to]. */
export function crossing(sx: number, sy: number, tx: number, ty: number, from: number, to: number): number {
  const height = ty - sy;
  const x = height > 0 ? sx + ((tx - sx) * -sy) / height : sx;
  return x < from ? from : x > to ? to : x;
}
