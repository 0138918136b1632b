/** The skin as triangles that know their neighbours: what lift and distance walk on. */
import { isSkinPart, type Skin } from './skin.ts';

/**
 * A triangle mesh in half-edges.
 *
 * Half-edge `h` belongs to triangle `h / 3 | 0` and runs from `start[h]` to `start[nextHalfEdge(h)]`,
 * counter-clockwise seen from outside. Quad `q` became triangles `2q` and `2q + 1`.
 */
export interface SkinMesh {
  readonly vertexCount: number;
  readonly triangleCount: number;
  /** x, y, z of each vertex in µm. */
  readonly positionsUm: Int32Array;
  /** Start vertex of each half-edge; three for each triangle. */
  readonly start: Uint32Array;
  /** The half-edge on the other side; -1 at a rim and where skin meets what is not skin. */
  readonly opposite: Int32Array;
  /** For each triangle the code of its body part. */
  readonly part: Uint8Array;
  /** Half-edges that leave vertex v: `vertexEdges[vertexFirst[v]]` up to `vertexFirst[v + 1]`. */
  readonly vertexFirst: Uint32Array;
  readonly vertexEdges: Uint32Array;
}

/** The half-edge after `h` in its triangle. */
export const nextHalfEdge = (h: number): number => (h % 3 === 2 ? h - 2 : h + 1);

/** The half-edge before `h` in its triangle. */
export const previousHalfEdge = (h: number): number => (h % 3 === 0 ? h + 2 : h - 1);

function squaredLength(positions: Int32Array, a: number, b: number): number {
  const dx = (positions[3 * a] ?? 0) - (positions[3 * b] ?? 0);
  const dy = (positions[3 * a + 1] ?? 0) - (positions[3 * b + 1] ?? 0);
  const dz = (positions[3 * a + 2] ?? 0) - (positions[3 * b + 2] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

/** Cuts each quad along its shorter diagonal, which follows the curved skin closer. */
function triangulate(skin: Skin): { start: Uint32Array; part: Uint8Array } {
  const { quads, positionsUm } = skin;
  const start = new Uint32Array(skin.part.length * 6);
  const part = new Uint8Array(skin.part.length * 2);
  for (let q = 0; q < skin.part.length; q++) {
    const a = quads[4 * q] ?? 0;
    const b = quads[4 * q + 1] ?? 0;
    const c = quads[4 * q + 2] ?? 0;
    const d = quads[4 * q + 3] ?? 0;
    const alongAc = squaredLength(positionsUm, a, c) <= squaredLength(positionsUm, b, d);
    const at = 6 * q;
    start[at] = a;
    start[at + 1] = b;
    start[at + 2] = alongAc ? c : d;
    start[at + 3] = alongAc ? a : b;
    start[at + 4] = c;
    start[at + 5] = d;
    part[2 * q] = skin.part[q] ?? 0;
    part[2 * q + 1] = skin.part[q] ?? 0;
  }
  return { start, part };
}

/** Lists the half-edges that leave each vertex (counting sort). */
function listVertexEdges(start: Uint32Array, vertexCount: number): { first: Uint32Array; edges: Uint32Array } {
  const first = new Uint32Array(vertexCount + 2);
  for (const v of start) first[v + 2] = (first[v + 2] ?? 0) + 1;
  for (let v = 2; v < first.length; v++) first[v] = (first[v] ?? 0) + (first[v - 1] ?? 0);
  const edges = new Uint32Array(start.length);
  for (let h = 0; h < start.length; h++) {
    const slot = (start[h] ?? 0) + 1;
    const at = first[slot] ?? 0;
    edges[at] = h;
    first[slot] = at + 1;
  }
  return { first: first.subarray(0, vertexCount + 1), edges };
}

/** Triangulates the skin and finds every triangle's neighbours. */
export function buildMesh(skin: Skin): SkinMesh {
  const vertexCount = skin.positionsUm.length / 3;
  const { start, part } = triangulate(skin);
  const { first, edges } = listVertexEdges(start, vertexCount);
  const opposite = new Int32Array(start.length).fill(-1);
  for (let h = 0; h < start.length; h++) {
    const from = start[h] ?? 0;
    const to = start[nextHalfEdge(h)] ?? 0;
    const onSkin = isSkinPart(part[(h / 3) | 0] ?? 0);
    const end = first[to + 1] ?? 0;
    for (let i = first[to] ?? 0; i < end; i++) {
      const g = edges[i] ?? 0;
      if (start[nextHalfEdge(g)] !== from) continue;
      if (isSkinPart(part[(g / 3) | 0] ?? 0) === onSkin) opposite[h] = g;
      break;
    }
  }
  return {
    vertexCount,
    triangleCount: part.length,
    positionsUm: skin.positionsUm,
    start,
    opposite,
    part,
    vertexFirst: first,
    vertexEdges: edges,
  };
}
