/** A place on the skin. */
import { SKIN_PARTS, type SkinPart } from './skin.ts';
import type { Surface } from './surface.ts';
import type { Vec3 } from './views.ts';

/** A place on the skin: exact in its triangle, and as a point of space in µm of body axes. */
export interface SkinPoint {
  readonly triangle: number;
  /** Weights of the triangle's three corners; they add up to 1. */
  readonly barycentric: Vec3;
  readonly xUm: number;
  readonly yUm: number;
  readonly zUm: number;
  /** Unit vector out of the body. */
  readonly normal: Vec3;
  readonly part: SkinPart;
}

/** The skin point at the given weights of a triangle's corners. */
export function skinPointAt(surface: Surface, triangle: number, barycentric: Vec3): SkinPoint {
  const { mesh, normals } = surface;
  let x = 0;
  let y = 0;
  let z = 0;
  let nx = 0;
  let ny = 0;
  let nz = 0;
  for (let i = 0; i < 3; i++) {
    const v = 3 * (mesh.start[3 * triangle + i] ?? 0);
    const weight = barycentric[i] ?? 0;
    x += weight * (mesh.positionsUm[v] ?? 0);
    y += weight * (mesh.positionsUm[v + 1] ?? 0);
    z += weight * (mesh.positionsUm[v + 2] ?? 0);
    nx += weight * (normals[v] ?? 0);
    ny += weight * (normals[v + 1] ?? 0);
    nz += weight * (normals[v + 2] ?? 0);
  }
  const length = Math.hypot(nx, ny, nz) || 1;
  return {
    triangle,
    barycentric,
    xUm: x,
    yUm: y,
    zUm: z,
    normal: [nx / length, ny / length, nz / length],
    part: SKIN_PARTS[mesh.part[triangle] ?? 0] ?? 'head',
  };
}
