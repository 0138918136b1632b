/** Puts faces and vertices that lie close together close in the file, which is what makes `skin.bin` small. */
import { at, type QuadMesh } from './quad-mesh.ts';

/** The faces of a mesh, part by part, each part walked from neighbour to neighbour. */
export function orderFaces(mesh: QuadMesh): QuadMesh {
  const facesOf = new Map<number, number[]>();
  mesh.quads.forEach((vertex, i) => {
    const list = facesOf.get(vertex);
    if (list) list.push(i >> 2);
    else facesOf.set(vertex, [i >> 2]);
  });
  const order: number[] = [];
  const seen = new Uint8Array(mesh.part.length);
  const byPart = Array.from(mesh.part, (_, f) => f).sort((a, b) => at(mesh.part, a) - at(mesh.part, b) || a - b);
  for (const start of byPart) {
    const queue = [start];
    for (let face = queue.pop(); face !== undefined; face = queue.pop()) {
      if (at(seen, face) === 1) continue;
      seen[face] = 1;
      order.push(face);
      for (let c = 3; c >= 0; c--) {
        for (const next of facesOf.get(at(mesh.quads, face * 4 + c)) ?? []) {
          if (at(seen, next) === 0 && at(mesh.part, next) === at(mesh.part, start)) queue.push(next);
        }
      }
    }
  }
  return {
    positions: mesh.positions,
    quads: Uint32Array.from(order.flatMap((f) => [...mesh.quads.subarray(f * 4, f * 4 + 4)])),
    part: Uint8Array.from(order, (f) => at(mesh.part, f)),
  };
}

/** Numbers the vertices in the order in which the faces first name them. */
export function orderVertices(mesh: QuadMesh): QuadMesh {
  const number = new Int32Array(mesh.positions.length / 3).fill(-1);
  const positions = new Float64Array(mesh.positions.length);
  let next = 0;
  const quads = mesh.quads.map((vertex) => {
    if (at(number, vertex) < 0) {
      positions.set(mesh.positions.subarray(vertex * 3, vertex * 3 + 3), next * 3);
      number[vertex] = next++;
    }
    return at(number, vertex);
  });
  return { positions: positions.slice(0, next * 3), quads, part: mesh.part };
}
