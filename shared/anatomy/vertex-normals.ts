/** Smooth normals: what "facing the viewer" is judged by. */
import type { SkinMesh } from './mesh.ts';

/** Area-weighted unit normal of each vertex (x, y, z), pointing out of the body. */
export function vertexNormals(mesh: SkinMesh): Float32Array {
  const { positionsUm: p, start } = mesh;
  const normals = new Float32Array(mesh.vertexCount * 3);
  for (let t = 0; t < mesh.triangleCount; t++) {
    const a = 3 * (start[3 * t] ?? 0);
    const b = 3 * (start[3 * t + 1] ?? 0);
    const c = 3 * (start[3 * t + 2] ?? 0);
    const ux = (p[b] ?? 0) - (p[a] ?? 0);
    const uy = (p[b + 1] ?? 0) - (p[a + 1] ?? 0);
    const uz = (p[b + 2] ?? 0) - (p[a + 2] ?? 0);
    const vx = (p[c] ?? 0) - (p[a] ?? 0);
    const vy = (p[c + 1] ?? 0) - (p[a + 1] ?? 0);
    const vz = (p[c + 2] ?? 0) - (p[a + 2] ?? 0);
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (const v of [a, b, c]) {
      normals[v] = (normals[v] ?? 0) + nx;
      normals[v + 1] = (normals[v + 1] ?? 0) + ny;
      normals[v + 2] = (normals[v + 2] ?? 0) + nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const x = normals[i] ?? 0;
    const y = normals[i + 1] ?? 0;
    const z = normals[i + 2] ?? 0;
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    normals[i] = x / length;
    normals[i + 1] = y / length;
    normals[i + 2] = z / length;
  }
  return normals;
}
