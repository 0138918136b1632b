/**
 * A quick sweep of distance from vertex to vertex, to find on which side of a nose or an ear the short way runs.
 *
 * Each triangle hands on the distance as if its source lay in its own plane, which is exact where the skin is flat
 * and errs by about a thousandth where it curves: good enough to choose the way, which is then pulled straight.
 */
import { nextHalfEdge, previousHalfEdge, type SkinMesh } from '../mesh.ts';
import type { Metric } from '../metric.ts';
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import type { GeodesicScratch } from './scratch.ts';
import { apexX, apexY, cornerUm } from './unfold.ts';
import { WINDOW_CAPACITY } from './window-store.ts';

/** A rough way: about how long it is and the triangles it runs through. */
export interface RoughWay {
  readonly lengthUm: number;
  readonly triangles: number[];
  /** The vertices it passes, from goal to source. */
  readonly vertices: number[];
}

/** Gains smaller than this share are not handed on. */
const LEAST_GAIN = 2e-4;

class Sweep {
  readonly #mesh: SkinMesh;
  readonly #metric: Metric;
  readonly #scratch: GeodesicScratch;
  readonly #goal: SkinPoint;

  constructor(surface: Surface, goal: SkinPoint) {
    this.#mesh = surface.mesh;
    this.#metric = surface.metric;
    this.#scratch = surface.scratch();
    this.#goal = goal;
  }

  run(source: SkinPoint, limitUm: number): RoughWay | null {
    const { windows, vertices } = this.#scratch;
    windows.clear();
    vertices.clear();
    for (let i = 0; i < 3; i++) {
      const v = this.#mesh.start[3 * source.triangle + i] ?? 0;
      this.#lower(v, cornerUm(this.#metric, source, i), -1);
    }
    let lengthUm = limitUm;
    let last = -1;
    while (windows.leastKey() < lengthUm) {
      if (windows.count > WINDOW_CAPACITY - 64) return null;
      const entry = windows.takeLeast();
      const v = windows.halfEdge[entry] ?? 0;
      if ((windows.behindUm[entry] ?? 0) > vertices.get(v)) continue;
      for (let i = 0; i < 3; i++) {
        if (this.#mesh.start[3 * this.#goal.triangle + i] !== v) continue;
        const total = vertices.get(v) + cornerUm(this.#metric, this.#goal, i);
        if (total >= lengthUm) continue;
        lengthUm = total;
        last = v;
      }
      this.#spread(v);
    }
    if (last < 0) return null;
    const triangles = [this.#goal.triangle, source.triangle];
    const passed: number[] = [];
    for (let v = last; v >= 0; v = vertices.note(v)) {
      passed.push(v);
      triangles.push(((this.#mesh.vertexEdges[this.#mesh.vertexFirst[v] ?? 0] ?? 0) / 3) | 0);
    }
    return { lengthUm, triangles, vertices: passed };
  }

  /** No way from a vertex to a place is shorter. */
  #atLeast(v: number, point: SkinPoint): number {
    const { positionsUm: p } = this.#mesh;
    const dx = (p[3 * v] ?? 0) - point.xUm;
    const dy = (p[3 * v + 1] ?? 0) - point.yUm;
    const dz = (p[3 * v + 2] ?? 0) - point.zUm;
    return this.#metric.shrink * Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  #lower(v: number, distanceUm: number, from: number): void {
    const { windows, vertices } = this.#scratch;
    if (distanceUm >= vertices.get(v) * (1 - LEAST_GAIN)) return;
    vertices.set(v, distanceUm, from);
    const entry = windows.count++;
    windows.halfEdge[entry] = v;
    windows.behindUm[entry] = distanceUm;
    windows.queue(entry, distanceUm + this.#atLeast(v, this.#goal));
  }

  #spread(v: number): void {
    const { start, opposite, vertexFirst, vertexEdges } = this.#mesh;
    const end = vertexFirst[v + 1] ?? 0;
    const distanceUm = this.#scratch.vertices.get(v);
    for (let k = vertexFirst[v] ?? 0; k < end; k++) {
      const g = vertexEdges[k] ?? 0;
      const before = previousHalfEdge(g);
      this.#lower(start[nextHalfEdge(g)] ?? 0, distanceUm + (this.#metric.edgeUm[g] ?? 0), v);
      if ((opposite[before] ?? -1) < 0) {
        this.#lower(start[before] ?? 0, distanceUm + (this.#metric.edgeUm[before] ?? 0), v);
      }
      this.#handOn(g);
      this.#handOn(before);
    }
  }

  /** Hands the distances of an edge's two ends on to the corner behind it. */
  #handOn(h: number): void {
    const { vertices } = this.#scratch;
    const a = this.#mesh.start[h] ?? 0;
    const b = this.#mesh.start[nextHalfEdge(h)] ?? 0;
    const toA = vertices.get(a);
    const toB = vertices.get(b);
    if (toA === Infinity || toB === Infinity) return;
    const base = this.#metric.edgeUm[h] ?? 0;
    const sx = (toA * toA - toB * toB + base * base) / (2 * base);
    const squared = toA * toA - sx * sx;
    if (!(squared > 0)) return;
    const sy = -Math.sqrt(squared);
    const cx = apexX(this.#metric, h);
    const cy = apexY(this.#metric, h, cx);
    const at = sx + ((cx - sx) * -sy) / (cy - sy);
    if (at < 0 || at > base) return;
    this.#lower(this.#mesh.start[previousHalfEdge(h)] ?? 0, Math.hypot(cx - sx, cy - sy), at < base / 2 ? a : b);
  }
}

/** Finds a rough way between two places; null when none is under the limit or the search grew too large. */
export const sweepRoughly = (surface: Surface, source: SkinPoint, goal: SkinPoint, limitUm: number): RoughWay | null =>
  new Sweep(surface, goal).run(source, limitUm);
