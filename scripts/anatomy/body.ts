/** A skin prepared for drawing: positions in cm and smooth normals. */
import { SKIN_PARTS, type Skin } from '#shared/anatomy/skin.ts';

import { at } from './quad-mesh.ts';

/** The reference body in cm of body axes with a unit normal for each vertex. */
export interface Body {
  readonly points: Float64Array;
  readonly normals: Float64Array;
  readonly quads: Uint32Array;
  readonly part: Uint8Array;
}

/**
 * Positions to cm; normals are the area-weighted mean of the faces around each vertex.
 *
 * The inside of the mouth is drawn as part of the head: the drawing closes the lips by its own means.
 */
export function bodyFromSkin(skin: Skin): Body {
  const points = Float64Array.from(skin.positionsUm, (um) => um / 10_000);
  const normals = new Float64Array(points.length);
  const { quads } = skin;
  for (let f = 0; f < quads.length; f += 4) {
    const a = at(quads, f) * 3;
    const b = at(quads, f + 1) * 3;
    const c = at(quads, f + 2) * 3;
    const d = at(quads, f + 3) * 3;
    const ex = at(points, c) - at(points, a);
    const ey = at(points, c + 1) - at(points, a + 1);
    const ez = at(points, c + 2) - at(points, a + 2);
    const gx = at(points, d) - at(points, b);
    const gy = at(points, d + 1) - at(points, b + 1);
    const gz = at(points, d + 2) - at(points, b + 2);
    const nx = ey * gz - ez * gy;
    const ny = ez * gx - ex * gz;
    const nz = ex * gy - ey * gx;
    for (let corner = 0; corner < 4; corner++) {
      const v = at(quads, f + corner) * 3;
      normals[v] = at(normals, v) + nx;
      normals[v + 1] = at(normals, v + 1) + ny;
      normals[v + 2] = at(normals, v + 2) + nz;
    }
  }
  for (let v = 0; v < normals.length; v += 3) {
    const length = Math.hypot(at(normals, v), at(normals, v + 1), at(normals, v + 2)) || 1;
    for (let axis = 0; axis < 3; axis++) normals[v + axis] = at(normals, v + axis) / length;
  }
  const [head, mouth] = [SKIN_PARTS.indexOf('head'), SKIN_PARTS.indexOf('mouth')];
  return { points, normals, quads, part: skin.part.map((code) => (code === mouth ? head : code)) };
}
