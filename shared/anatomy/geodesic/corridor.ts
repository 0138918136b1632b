/** The strip of skin around a path in which it is pulled straight. */
import type { Surface } from '../surface.ts';

/** Rings of triangles on each side of the path. */
const RINGS = 3;

/** Marks the triangles of a path and some rings around them as the only ones a corridor search may enter. */
export function markCorridor(surface: Surface, triangles: readonly number[]): void {
  const { mesh } = surface;
  const { corridor } = surface.scratch();
  corridor.clear();
  let edge: number[] = [];
  const mark = (triangle: number): void => {
    if (corridor.get(triangle) === 0) return;
    corridor.set(triangle, 0, 0);
    edge.push(triangle);
  };
  triangles.forEach(mark);
  for (let ring = 0; ring < RINGS; ring++) {
    const inner = edge;
    edge = [];
    for (const triangle of inner) {
      for (let i = 0; i < 3; i++) {
        const vertex = mesh.start[3 * triangle + i] ?? 0;
        const end = mesh.vertexFirst[vertex + 1] ?? 0;
        for (let k = mesh.vertexFirst[vertex] ?? 0; k < end; k++) mark(((mesh.vertexEdges[k] ?? 0) / 3) | 0);
      }
    }
  }
}
