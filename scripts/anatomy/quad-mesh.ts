/** A quad mesh in floating point, as the build works on it before it becomes a skin. */

/** Positions in cm of body axes (x, y, z per vertex), four vertex indices and one part code per face. */
export interface QuadMesh {
  readonly positions: Float64Array;
  readonly quads: Uint32Array;
  readonly part: Uint8Array;
}

/** The element of a typed array at an index that the caller knows to be inside. */
export const at = (array: { readonly [index: number]: number }, index: number): number => array[index] ?? 0;

/** For each vertex the vertices that share an edge with it. */
export function vertexNeighbours(mesh: QuadMesh): number[][] {
  const neighbours: number[][] = Array.from({ length: mesh.positions.length / 3 }, () => []);
  for (let i = 0; i < mesh.quads.length; i++) {
    const next = i % 4 === 3 ? i - 3 : i + 1;
    // Every edge of a closed mesh is walked once in each direction, so one direction lists each neighbour once.
    neighbours[at(mesh.quads, i)]?.push(at(mesh.quads, next));
  }
  return neighbours;
}
