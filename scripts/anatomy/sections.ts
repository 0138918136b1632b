/** Plane sections of the body and the tape measure laid round them. */
import { SKIN_PARTS, type SkinPart } from '#shared/anatomy/skin.ts';
import type { Vec3 } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import { at } from './quad-mesh.ts';

/** A plane through `origin`, spanned by two unit vectors at right angles. */
export interface Plane {
  readonly origin: Vec3;
  readonly across: Vec3;
  readonly along: Vec3;
}

/** A point in the axes of a plane, in cm. */
export type PlanePoint = readonly [number, number];

const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** The horizontal plane at a height in cm: across is +x, along is +z. */
export const horizontal = (y: number): Plane => ({ origin: [0, y, 0], across: [1, 0, 0], along: [0, 0, 1] });

/** Where the edges of the named parts' faces cross a plane. */
export function section(body: Body, plane: Plane, parts: readonly SkinPart[]): PlanePoint[] {
  const { across, along, origin } = plane;
  const normal: Vec3 = [
    across[1] * along[2] - across[2] * along[1],
    across[2] * along[0] - across[0] * along[2],
    across[0] * along[1] - across[1] * along[0],
  ];
  const codes = new Set(parts.map((part) => SKIN_PARTS.indexOf(part)));
  const corner = (i: number): Vec3 => {
    const v = at(body.quads, i) * 3;
    return [at(body.points, v) - origin[0], at(body.points, v + 1) - origin[1], at(body.points, v + 2) - origin[2]];
  };
  const points: PlanePoint[] = [];
  for (let i = 0; i < body.quads.length; i++) {
    if (!codes.has(at(body.part, i >> 2))) continue;
    const a = corner(i);
    const b = corner(i % 4 === 3 ? i - 3 : i + 1);
    const da = dot(a, normal);
    const db = dot(b, normal);
    if (da < 0 === db < 0) continue;
    const t = da / (da - db);
    const p: Vec3 = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
    points.push([dot(p, across), dot(p, along)]);
  }
  return points;
}

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
export function convexHull(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (order: readonly PlanePoint[]): PlanePoint[] => {
    const hull: PlanePoint[] = [];
    for (const p of order) {
      for (;;) {
        const [b, a] = [hull.at(-1), hull.at(-2)];
        if (!a || !b || (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        hull.pop();
      }
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** Length in cm of a taut tape round a section. */
export function girth(points: readonly PlanePoint[]): number {
  const hull = convexHull(points);
  return hull.reduce((sum, p, i) => {
    const next = hull[(i + 1) % hull.length] ?? p;
    return sum + Math.hypot(next[0] - p[0], next[1] - p[1]);
  }, 0);
}
