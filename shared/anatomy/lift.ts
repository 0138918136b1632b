/** From a place on a drawing to the skin, and back. */
import { isSkinPart } from './skin.ts';
import { skinPointAt, type SkinPoint } from './skin-point.ts';
import type { Surface } from './surface.ts';
import { VIEWS, type Vec3, type ViewId } from './views.ts';

/** Where a skin point shows in a view, in µm of view coordinates. */
export interface Projection {
  readonly uUm: number;
  readonly vUm: number;
  /** True when nothing hides it and the view draws its part. */
  readonly visible: boolean;
  /** Cosine between the skin's normal and the direction to the viewer: 1 square on, 0 edge on. */
  readonly facing: number;
}

/** The front-most surface under a place on a drawing, eyeballs included. */
interface RayHit {
  readonly triangle: number;
  readonly barycentric: Vec3;
  /** Position along the direction to the viewer, µm. */
  readonly depthUm: number;
}

/** A hit this far outside a triangle (as a weight) still counts, so that no ray slips between two triangles. */
const EDGE_SLACK = 1e-9;

/** Two hits closer than this along the ray are the same place, µm. */
const SAME_PLACE_UM = 50;

const dot = (a: Vec3, x: number, y: number, z: number): number => a[0] * x + a[1] * y + a[2] * z;

function castRay(surface: Surface, view: ViewId, uUm: number, vUm: number): RayHit | null {
  const grid = surface.viewGrid(view);
  const { positionsUm: p, start } = surface.mesh;
  const column = Math.floor((uUm - grid.leftUm) / grid.cellUm);
  const row = Math.floor((vUm - grid.bottomUm) / grid.cellUm);
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) return null;
  const { right, up, toViewer } = grid.camera;
  const cell = row * grid.columns + column;
  const end = grid.first[cell + 1] ?? 0;
  let best = -1;
  let bestDepth = -Infinity;
  let bestB = 0;
  let bestC = 0;
  for (let i = grid.first[cell] ?? 0; i < end; i++) {
    const triangle = grid.items[i] ?? 0;
    const a = 3 * (start[3 * triangle] ?? 0);
    const b = 3 * (start[3 * triangle + 1] ?? 0);
    const c = 3 * (start[3 * triangle + 2] ?? 0);
    const ax = p[a] ?? 0;
    const ay = p[a + 1] ?? 0;
    const az = p[a + 2] ?? 0;
    const bx = (p[b] ?? 0) - ax;
    const by = (p[b + 1] ?? 0) - ay;
    const bz = (p[b + 2] ?? 0) - az;
    const cx = (p[c] ?? 0) - ax;
    const cy = (p[c + 1] ?? 0) - ay;
    const cz = (p[c + 2] ?? 0) - az;
    const bu = dot(right, bx, by, bz);
    const bv = dot(up, bx, by, bz);
    const cu = dot(right, cx, cy, cz);
    const cv = dot(up, cx, cy, cz);
    const qu = uUm - dot(right, ax, ay, az);
    const qv = vUm - dot(up, ax, ay, az);
    const area = bu * cv - cu * bv;
    const weightB = (qu * cv - cu * qv) / area;
    const weightC = (bu * qv - qu * bv) / area;
    if (!(weightB >= -EDGE_SLACK && weightC >= -EDGE_SLACK && weightB + weightC <= 1 + EDGE_SLACK)) continue;
    const depth = dot(toViewer, ax, ay, az) + weightB * dot(toViewer, bx, by, bz) + weightC * dot(toViewer, cx, cy, cz);
    if (depth <= bestDepth) continue;
    best = triangle;
    bestDepth = depth;
    bestB = weightB;
    bestC = weightC;
  }
  if (best < 0) return null;
  return { triangle: best, barycentric: [1 - bestB - bestC, bestB, bestC], depthUm: bestDepth };
}

/**
 * The skin point under a place on a drawing (µm of view coordinates).
 *
 * Null on the background and where an eyeball is hit first.
 */
export function liftToSkin(surface: Surface, view: ViewId, uUm: number, vUm: number): SkinPoint | null {
  const hit = castRay(surface, view, uUm, vUm);
  if (!hit || !isSkinPart(surface.mesh.part[hit.triangle] ?? 0)) return null;
  return skinPointAt(surface, hit.triangle, hit.barycentric);
}

/** Where a skin point lies on a view's drawing, and whether it can be seen there. */
export function projectToView(surface: Surface, view: ViewId, point: SkinPoint): Projection {
  const { right, up, toViewer } = VIEWS[view].camera;
  const uUm = dot(right, point.xUm, point.yUm, point.zUm);
  const vUm = dot(up, point.xUm, point.yUm, point.zUm);
  const hit = castRay(surface, view, uUm, vUm);
  const depthUm = dot(toViewer, point.xUm, point.yUm, point.zUm);
  return {
    uUm,
    vUm,
    visible: hit !== null && Math.abs(hit.depthUm - depthUm) <= SAME_PLACE_UM,
    facing: dot(point.normal, toViewer[0], toViewer[1], toViewer[2]),
  };
}

/** True when nothing lies before a place on the skin (µm of body axes) in a view. */
export function seesPlace(surface: Surface, view: ViewId, [xUm, yUm, zUm]: Vec3): boolean {
  const { right, up, toViewer } = VIEWS[view].camera;
  const hit = castRay(surface, view, dot(right, xUm, yUm, zUm), dot(up, xUm, yUm, zUm));
  return hit !== null && Math.abs(hit.depthUm - dot(toViewer, xUm, yUm, zUm)) <= SAME_PLACE_UM;
}

/** True when the middle of a triangle is seen in a view: nothing lies before it. */
export function castsTo(surface: Surface, view: ViewId, triangle: number): boolean {
  const { xUm, yUm, zUm } = skinPointAt(surface, triangle, [1 / 3, 1 / 3, 1 / 3]);
  return seesPlace(surface, view, [xUm, yUm, zUm]);
}
