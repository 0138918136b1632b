/** One step of Catmull-Clark subdivision of a closed quad mesh. */
import { at, type QuadMesh } from './quad-mesh.ts';

interface Edges {
  /** For each face corner the edge from it to the next corner. */
  readonly ofCorner: Uint32Array;
  /** The two end vertices of each edge. */
  readonly ends: number[];
}

function numberEdges(mesh: QuadMesh, vertices: number): Edges {
  const ofCorner = new Uint32Array(mesh.quads.length);
  const ends: number[] = [];
  const known = new Map<number, number>();
  for (let i = 0; i < mesh.quads.length; i++) {
    const a = at(mesh.quads, i);
    const b = at(mesh.quads, i % 4 === 3 ? i - 3 : i + 1);
    const key = Math.min(a, b) * vertices + Math.max(a, b);
    let edge = known.get(key);
    if (edge === undefined) {
      edge = ends.length / 2;
      known.set(key, edge);
      ends.push(a, b);
    }
    ofCorner[i] = edge;
  }
  return { ofCorner, ends };
}

/**
 * Splits each quad in four; new faces keep the part of theirs and follow it in the list.
 *
 * The mesh must be closed: each edge in exactly two faces.
 */
export function subdivide(mesh: QuadMesh): QuadMesh {
  const vertices = mesh.positions.length / 3;
  const faces = mesh.part.length;
  const { ofCorner, ends } = numberEdges(mesh, vertices);
  const edges = ends.length / 2;
  const firstEdge = vertices;
  const firstFace = vertices + edges;
  const out = new Float64Array((vertices + edges + faces) * 3);
  const valence = new Uint16Array(vertices);
  const facesAtEdge = new Uint8Array(edges);
  const ring = new Float64Array(vertices * 3);
  for (let i = 0; i < ofCorner.length; i++) {
    valence[at(mesh.quads, i)] = at(valence, at(mesh.quads, i)) + 1;
    facesAtEdge[at(ofCorner, i)] = at(facesAtEdge, at(ofCorner, i)) + 1;
  }
  if (facesAtEdge.some((n) => n !== 2)) throw new Error('the mesh is not closed');
  for (let axis = 0; axis < 3; axis++) {
    const p = (v: number): number => at(mesh.positions, v * 3 + axis);
    for (let f = 0; f < faces; f++) {
      let sum = 0;
      for (let c = 0; c < 4; c++) sum += p(at(mesh.quads, f * 4 + c));
      const centre = sum / 4;
      out[(firstFace + f) * 3 + axis] = centre;
      for (let c = 0; c < 4; c++) {
        const edge = (firstEdge + at(ofCorner, f * 4 + c)) * 3 + axis;
        out[edge] = at(out, edge) + centre / 4;
        const corner = at(mesh.quads, f * 4 + c) * 3 + axis;
        ring[corner] = at(ring, corner) + centre;
      }
    }
    for (let e = 0; e < edges; e++) {
      const a = at(ends, e * 2);
      const b = at(ends, e * 2 + 1);
      const slot = (firstEdge + e) * 3 + axis;
      out[slot] = at(out, slot) + (p(a) + p(b)) / 4;
      // Twice the midpoint from either end: the usual (F + 2R + (n - 3)P) / n with sums over the ring.
      ring[a * 3 + axis] = at(ring, a * 3 + axis) + p(a) + p(b);
      ring[b * 3 + axis] = at(ring, b * 3 + axis) + p(a) + p(b);
    }
    for (let v = 0; v < vertices; v++) {
      const n = at(valence, v);
      out[v * 3 + axis] = (at(ring, v * 3 + axis) / n + (n - 3) * p(v)) / n;
    }
  }
  const quads = new Uint32Array(faces * 16);
  const part = new Uint8Array(faces * 4);
  for (let f = 0; f < faces; f++) {
    for (let c = 0; c < 4; c++) {
      const before = (c + 3) % 4;
      quads.set(
        [
          at(mesh.quads, f * 4 + c),
          firstEdge + at(ofCorner, f * 4 + c),
          firstFace + f,
          firstEdge + at(ofCorner, f * 4 + before),
        ],
        f * 16 + c * 4,
      );
    }
    part.fill(at(mesh.part, f), f * 4, f * 4 + 4);
  }
  return { positions: out, quads, part };
}
