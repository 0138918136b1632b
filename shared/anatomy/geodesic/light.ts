/** Makes windows for one search towards one goal, keeps those that may matter and the best way so far. */
import { nextHalfEdge, type SkinMesh } from '../mesh.ts';
import type { Metric } from '../metric.ts';
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import type { GeodesicScratch } from './scratch.ts';
import { apexX, apexY, crossing } from './unfold.ts';
import { WINDOW_CAPACITY, type WindowSpec } from './window-store.ts';

/** How one search is run. */
export interface SearchOptions {
  /** Paths longer than this are of no interest. */
  readonly limitUm: number;
  /** The most windows it may make. */
  readonly budget: number;
  /** True: only through triangles marked in `scratch.corridor`. */
  readonly inCorridor: boolean;
}

/** Rounding slack for comparing lengths, µm. */
export const SLACK_UM = 1e-6;

/** One search's windows on their way to the goal. */
export class Light {
  readonly mesh: SkinMesh;
  readonly metric: Metric;
  readonly scratch: GeodesicScratch;
  readonly options: SearchOptions;
  /** The goal in the flat frame of each half-edge of its triangle. */
  readonly goalX: [number, number, number] = [0, 0, 0];
  readonly goalY: [number, number, number] = [0, 0, 0];
  readonly #goal: SkinPoint;
  readonly #spec: WindowSpec = {
    halfEdge: 0,
    fromUm: 0,
    toUm: 0,
    sourceXUm: 0,
    sourceYUm: 0,
    behindUm: 0,
    parent: -1,
    bend: -1,
    first: 0,
  };
  bestUm: number;
  bestWindow = -1;
  bestBend = -1;
  gaveUp = false;

  constructor(surface: Surface, goal: SkinPoint, options: SearchOptions) {
    this.mesh = surface.mesh;
    this.metric = surface.metric;
    this.scratch = surface.scratch();
    this.options = options;
    this.#goal = goal;
    this.bestUm = options.limitUm + SLACK_UM;
    this.#placeGoal();
  }

  #placeGoal(): void {
    for (let i = 0; i < 3; i++) {
      const h = 3 * this.#goal.triangle + i;
      const toEnd = this.#goal.barycentric[(i + 1) % 3] ?? 0;
      const toApex = this.#goal.barycentric[(i + 2) % 3] ?? 0;
      const x = apexX(this.metric, h);
      this.goalX[i] = toEnd * (this.metric.edgeUm[h] ?? 0) + toApex * x;
      this.goalY[i] = toApex * apexY(this.metric, h, x);
    }
  }

  /** The half-edge on the other side, -1 where the skin or the corridor ends. */
  across(h: number): number {
    const across = this.mesh.opposite[h] ?? -1;
    if (!this.options.inCorridor || across < 0) return across;
    return this.scratch.corridor.get((across / 3) | 0) === 0 ? across : -1;
  }

  /** True when going by way of a vertex is shorter for the whole window (Xin and Wang's filter). */
  isBeatenBy(vertex: number, lightUm: number, fromVertexUm: number): boolean {
    return lightUm > this.scratch.vertices.get(vertex) + fromVertexUm + SLACK_UM;
  }

  /** Makes a window on half-edge `h` (the side it goes into) unless it can be shown to be of no use. */
  light(
    h: number,
    fromUm: number,
    toUm: number,
    x: number,
    yRaw: number,
    behindUm: number,
    parent: number,
    bend: number,
    first: boolean,
  ): void {
    const y = yRaw < -1e-9 ? yRaw : -1e-9;
    const base = this.metric.edgeUm[h] ?? 0;
    const from = fromUm < 0 ? 0 : fromUm;
    const to = toUm > base ? base : toUm;
    if (!(to > from)) return;
    const { start } = this.mesh;
    if (this.isBeatenBy(start[h] ?? 0, behindUm + Math.hypot(x - to, y), to)) return;
    if (this.isBeatenBy(start[nextHalfEdge(h)] ?? 0, behindUm + Math.hypot(x - from, y), base - from)) return;
    const isGoal = ((h / 3) | 0) === this.#goal.triangle;
    const goalX = isGoal ? (this.goalX[h % 3] ?? 0) : this.#goalAlong(h, base);
    const goalY = isGoal ? (this.goalY[h % 3] ?? 0) : this.#goalBeside(h, base, goalX);
    const at = crossing(x, y, goalX, goalY, from, to);
    const straightUm = Math.hypot(x - at, y) + Math.hypot(goalX - at, goalY);
    const totalUm = behindUm + (isGoal ? straightUm : this.#atLeast(h, base, straightUm, x, y, from, to));
    if (totalUm >= this.bestUm) return;
    const { windows } = this.scratch;
    if (windows.count >= this.options.budget || windows.count >= WINDOW_CAPACITY) {
      this.gaveUp = true;
      return;
    }
    const spec = this.#spec;
    spec.halfEdge = h;
    spec.fromUm = from;
    spec.toUm = to;
    spec.sourceXUm = x;
    spec.sourceYUm = y;
    spec.behindUm = behindUm;
    spec.parent = parent;
    spec.bend = bend;
    spec.first = first ? 1 : 0;
    const w = windows.add(spec);
    if (isGoal) this.finish(totalUm, w, -1);
    else windows.queue(w, totalUm);
  }

  /**
   * The least length from the source by way of the window to the goal, given the straight way in the edge's own scale.
   *
   * The rest of the way is at least `shrink` times the way through the air, and the edge itself is stretched by
   * base/air: what the edge is stretched more than that is owed to the part before the edge alone.
   */
  #atLeast(h: number, base: number, straightUm: number, x: number, y: number, from: number, to: number): number {
    const share = (this.metric.shrink * (this.metric.airUm[h] ?? 0)) / base;
    if (share >= 1) return straightUm;
    const nearest = x < from ? from : x > to ? to : x;
    return share * straightUm + (1 - share) * Math.hypot(x - nearest, y);
  }

  /** Notes a way that ran along an edge to the vertex where half-edge `onward` starts; -1 when out of budget. */
  addEdgeRun(onward: number, behindUm: number, parent: number, bend: number): number {
    const { windows } = this.scratch;
    if (windows.count >= this.options.budget || windows.count >= WINDOW_CAPACITY) {
      this.gaveUp = true;
      return -1;
    }
    const spec = this.#spec;
    spec.halfEdge = onward;
    spec.fromUm = 0;
    spec.toUm = 0;
    spec.behindUm = behindUm;
    spec.parent = parent;
    spec.bend = bend;
    spec.first = 1;
    return windows.add(spec);
  }

  /** Notes a way to the goal that is shorter than any before. */
  finish(distanceUm: number, window: number, bend: number): void {
    this.bestUm = distanceUm;
    this.bestWindow = window;
    this.bestBend = bend;
  }

  /** The half-edge of the goal's triangle (0-2) that starts at a vertex, -1 when none does. */
  goalEdgeFrom(vertex: number): number {
    for (let i = 0; i < 3; i++) if (this.mesh.start[3 * this.#goal.triangle + i] === vertex) return i;
    return -1;
  }

  /** The goal's place along half-edge `h` through the air, in the scale in which the half-edge is `base` long. */
  #goalAlong(h: number, base: number): number {
    const { positionsUm: p, start } = this.mesh;
    const a = 3 * (start[h] ?? 0);
    const b = 3 * (start[nextHalfEdge(h)] ?? 0);
    const ax = p[a] ?? 0;
    const ay = p[a + 1] ?? 0;
    const az = p[a + 2] ?? 0;
    const { xUm, yUm, zUm } = this.#goal;
    const along =
      (xUm - ax) * ((p[b] ?? 0) - ax) + (yUm - ay) * ((p[b + 1] ?? 0) - ay) + (zUm - az) * ((p[b + 2] ?? 0) - az);
    const airUm = this.metric.airUm[h] ?? 0;
    return airUm === 0 ? 0 : (along * base) / (airUm * airUm);
  }

  /** The goal's distance through the air from the line of half-edge `h`, in the same scale. */
  #goalBeside(h: number, base: number, along: number): number {
    const { positionsUm: p, start } = this.mesh;
    const a = 3 * (start[h] ?? 0);
    const dx = this.#goal.xUm - (p[a] ?? 0);
    const dy = this.#goal.yUm - (p[a + 1] ?? 0);
    const dz = this.#goal.zUm - (p[a + 2] ?? 0);
    const airUm = this.metric.airUm[h] ?? 0;
    const scale = airUm === 0 ? 1 : base / airUm;
    return Math.sqrt(Math.max(0, scale * scale * (dx * dx + dy * dy + dz * dz) - along * along));
  }
}
