/**
 * How far every place of the skin is from the nearest of several: distance handed on from vertex to vertex.
 *
 * Each triangle hands on the distance of two corners to the third as if their source lay in its plane (Kimmel and
 * Sethian 1998 with exact unfolding), which errs by a few thousandths on curved skin; for finding gaps that is enough,
 * and a gap found is measured exactly afterwards.
 */
import { nextHalfEdge, previousHalfEdge } from '../mesh.ts';
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import { apexX, apexY, cornerUm } from './unfold.ts';

/** Distances of vertices, growing shorter as sources are added. */
export interface DistanceField {
  /** µm along the skin from the nearest source; Infinity where none is within the limit. */
  readonly vertexUm: Float64Array;
  addSource(point: SkinPoint): void;
}

/** Gains smaller than this share are not handed on. */
const LEAST_GAIN = 1e-4;

/** A binary heap of vertices by distance. */
class VertexQueue {
  readonly #vertices: number[] = [];
  readonly #keys: number[] = [];

  get isEmpty(): boolean {
    return this.#vertices.length === 0;
  }

  push(vertex: number, key: number): void {
    let at = this.#vertices.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#keys[above] ?? 0) <= key) break;
      this.#vertices[at] = this.#vertices[above] ?? 0;
      this.#keys[at] = this.#keys[above] ?? 0;
      at = above;
    }
    this.#vertices[at] = vertex;
    this.#keys[at] = key;
  }

  /** The vertex with the least key, and the key. */
  pop(): readonly [vertex: number, key: number] {
    const top = [this.#vertices[0] ?? 0, this.#keys[0] ?? 0] as const;
    const vertex = this.#vertices.pop() ?? 0;
    const key = this.#keys.pop() ?? 0;
    const size = this.#vertices.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && (this.#keys[below + 1] ?? 0) < (this.#keys[below] ?? 0)) below++;
      if ((this.#keys[below] ?? 0) >= key) break;
      this.#vertices[at] = this.#vertices[below] ?? 0;
      this.#keys[at] = this.#keys[below] ?? 0;
      at = below;
    }
    this.#vertices[at] = vertex;
    this.#keys[at] = key;
    return top;
  }
}

/** An empty field; distances beyond the limit (µm) are not followed. */
export function createDistanceField(surface: Surface, limitUm: number): DistanceField {
  const { mesh, metric } = surface;
  const { start, opposite, vertexFirst, vertexEdges } = mesh;
  const vertexUm = new Float64Array(mesh.vertexCount).fill(Infinity);
  const queue = new VertexQueue();

  const lower = (v: number, um: number): void => {
    if (um > limitUm || um >= (vertexUm[v] ?? 0) * (1 - LEAST_GAIN)) return;
    vertexUm[v] = um;
    queue.push(v, um);
  };
  const handOn = (h: number): void => {
    const toA = vertexUm[start[h] ?? 0] ?? Infinity;
    const toB = vertexUm[start[nextHalfEdge(h)] ?? 0] ?? Infinity;
    if (toA === Infinity || toB === Infinity) return;
    const base = metric.edgeUm[h] ?? 0;
    const sx = (toA * toA - toB * toB + base * base) / (2 * base);
    const squared = toA * toA - sx * sx;
    if (!(squared > 0)) return;
    const sy = -Math.sqrt(squared);
    const cx = apexX(metric, h);
    const cy = apexY(metric, h, cx);
    const at = sx + ((cx - sx) * -sy) / (cy - sy);
    if (at >= 0 && at <= base) lower(start[previousHalfEdge(h)] ?? 0, Math.hypot(cx - sx, cy - sy));
  };
  const spread = (v: number, um: number): void => {
    const end = vertexFirst[v + 1] ?? 0;
    for (let k = vertexFirst[v] ?? 0; k < end; k++) {
      const g = vertexEdges[k] ?? 0;
      const before = previousHalfEdge(g);
      lower(start[nextHalfEdge(g)] ?? 0, um + (metric.edgeUm[g] ?? 0));
      if ((opposite[before] ?? -1) < 0) lower(start[before] ?? 0, um + (metric.edgeUm[before] ?? 0));
      handOn(g);
      handOn(before);
    }
  };
  return {
    vertexUm,
    addSource(point) {
      for (let i = 0; i < 3; i++) lower(start[3 * point.triangle + i] ?? 0, cornerUm(metric, point, i));
      while (!queue.isEmpty) {
        const [v, um] = queue.pop();
        if (um <= (vertexUm[v] ?? 0)) spread(v, um);
      }
    },
  };
}
