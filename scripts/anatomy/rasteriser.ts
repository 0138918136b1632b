/** A software rasteriser: for each pixel of a frame the nearest surface's depth, normal and part. */
import type { Camera, Vec3 } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import { at } from './quad-mesh.ts';

/** A rectangle of view coordinates in cm, cut into square pixels; v falls down the rows. */
export interface Frame {
  readonly camera: Camera;
  readonly left: number;
  readonly top: number;
  readonly cmPerPx: number;
  readonly width: number;
  readonly height: number;
}

/** What each pixel shows; `part` is 0 for nothing, else the part code plus one. */
export interface Surface {
  readonly frame: Frame;
  /** Distance towards the viewer in cm, -1e9 where there is nothing. */
  readonly depth: Float32Array;
  /** Unit normals in body axes, 32767 = 1. */
  readonly normal: Int16Array;
  readonly part: Uint8Array;
}

/** The depth of a pixel that shows nothing. */
export const NOTHING = -1e9;

const dot = (p: Float64Array, v: number, axis: Vec3): number =>
  at(p, v * 3) * axis[0] + at(p, v * 3 + 1) * axis[1] + at(p, v * 3 + 2) * axis[2];

/** Draws the faces that `shows` accepts; faces that look away from the viewer are left out. */
export function rasterise(body: Body, frame: Frame, shows: (face: number) => boolean): Surface {
  const { camera, width, height } = frame;
  const vertices = body.points.length / 3;
  const px = new Float64Array(vertices);
  const py = new Float64Array(vertices);
  const pz = new Float64Array(vertices);
  for (let v = 0; v < vertices; v++) {
    px[v] = (dot(body.points, v, camera.right) - frame.left) / frame.cmPerPx - 0.5;
    py[v] = (frame.top - dot(body.points, v, camera.up)) / frame.cmPerPx - 0.5;
    pz[v] = dot(body.points, v, camera.toViewer);
  }
  const depth = new Float32Array(width * height).fill(NOTHING);
  const normal = new Int16Array(width * height * 3);
  const part = new Uint8Array(width * height);
  const { normals } = body;

  const triangle = (a: number, b: number, c: number, code: number): void => {
    const ax = at(px, a);
    const ay = at(py, a);
    const abx = at(px, b) - ax;
    const aby = at(py, b) - ay;
    const acx = at(px, c) - ax;
    const acy = at(py, c) - ay;
    const area = abx * acy - acx * aby;
    if (area >= 0) return; // rows fall down the image, so a face towards the viewer turns clockwise
    const x0 = Math.max(0, Math.ceil(ax + Math.min(0, abx, acx)));
    const x1 = Math.min(width - 1, Math.floor(ax + Math.max(0, abx, acx)));
    const y0 = Math.max(0, Math.ceil(ay + Math.min(0, aby, acy)));
    const y1 = Math.min(height - 1, Math.floor(ay + Math.max(0, aby, acy)));
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        const wb = ((x - ax) * acy - acx * (y - ay)) / area;
        const wc = (abx * (y - ay) - (x - ax) * aby) / area;
        const wa = 1 - wb - wc;
        if (wa < 0 || wb < 0 || wc < 0) continue;
        const z = wa * at(pz, a) + wb * at(pz, b) + wc * at(pz, c);
        const i = y * width + x;
        if (z <= at(depth, i)) continue;
        depth[i] = z;
        part[i] = code;
        const nx = wa * at(normals, a * 3) + wb * at(normals, b * 3) + wc * at(normals, c * 3);
        const ny = wa * at(normals, a * 3 + 1) + wb * at(normals, b * 3 + 1) + wc * at(normals, c * 3 + 1);
        const nz = wa * at(normals, a * 3 + 2) + wb * at(normals, b * 3 + 2) + wc * at(normals, c * 3 + 2);
        const scale = 32767 / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
        normal[i * 3] = nx * scale;
        normal[i * 3 + 1] = ny * scale;
        normal[i * 3 + 2] = nz * scale;
      }
    }
  };

  for (let f = 0; f < body.part.length; f++) {
    if (!shows(f)) continue;
    const [a, b, c, d] = [0, 1, 2, 3].map((corner) => at(body.quads, f * 4 + corner));
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const code = at(body.part, f) + 1;
    triangle(a, b, c, code);
    triangle(a, c, d, code);
  }
  return { frame, depth, normal, part };
}
