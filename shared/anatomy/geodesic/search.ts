/**
 * Exact shortest paths on the triangulated skin.
 *
 * Light is sent straight over unfolded triangles from one end, edge by edge, as in Chen and Han (1990) with the
 * filter of Xin and Wang (2009); saddle vertices send it on round bends. Windows are followed in the order of the
 * shortest length they could still lead to (straight through the air from the edge on), as in A*: the first
 * finished path that no open window can beat is the shortest of all.
 */
import { nextHalfEdge, previousHalfEdge, type SkinMesh } from '../mesh.ts';
import type { Metric } from '../metric.ts';
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import type { GeodesicScratch } from './scratch.ts';
import { apexX, apexY, cornerAngle, crossing } from './unfold.ts';
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

/** How a search ended. */
export interface SearchOutcome {
  /** Infinity when nothing within the limit was found. */
  readonly distanceUm: number;
  /** True when the budget ran out first, so that a shorter path may exist. */
  readonly gaveUp: boolean;
  /** The last window of the path (-1: straight from the source), and the vertex it bends at before the goal or -1. */
  readonly window: number;
  readonly lastBend: number;
}

/** Rounding slack for comparing lengths, µm. */
const SLACK_UM = 1e-6;

/** Rounding slack for comparing directions, radians. */
const ANGLE_SLACK = 1e-7;

/** A source nearer to a side of its triangle than this weight is moved in, so that every unfolding is proper. */
const MIN_WEIGHT = 1e-7;

const insideWeights = (point: SkinPoint): [number, number, number] => {
  const [a, b, c] = point.barycentric;
  const inside = [Math.max(a, MIN_WEIGHT), Math.max(b, MIN_WEIGHT), Math.max(c, MIN_WEIGHT)] as const;
  const sum = inside[0] + inside[1] + inside[2];
  return [inside[0] / sum, inside[1] / sum, inside[2] / sum];
};

/** One search from a source to a goal; make one for each pair. */
export class GeodesicSearch {
  readonly #mesh: SkinMesh;
  readonly #metric: Metric;
  readonly #scratch: GeodesicScratch;
  readonly #options: SearchOptions;
  readonly #source: SkinPoint;
  readonly #goal: SkinPoint;
  /** The goal in the flat frame of each half-edge of its triangle. */
  readonly #goalX: [number, number, number] = [0, 0, 0];
  readonly #goalY: [number, number, number] = [0, 0, 0];
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
  #bestUm: number;
  #bestWindow = -1;
  #bestBend = -1;
  #gaveUp = false;

  constructor(surface: Surface, source: SkinPoint, goal: SkinPoint, options: SearchOptions) {
    this.#mesh = surface.mesh;
    this.#metric = surface.metric;
    this.#scratch = surface.scratch();
    this.#options = options;
    this.#source = source;
    this.#goal = goal;
    this.#bestUm = options.limitUm + SLACK_UM;
  }

  run(): SearchOutcome {
    const { windows, vertices, angles } = this.#scratch;
    windows.clear();
    vertices.clear();
    angles.clear();
    if (this.#source.triangle === this.#goal.triangle) return this.#withinTriangle();
    this.#placeGoal();
    const limitUm = this.#bestUm;
    this.#sendFromSource();
    while (windows.leastKey() < this.#bestUm && !this.#gaveUp) this.#follow(windows.takeLeast());
    const found = this.#bestUm < limitUm;
    return {
      distanceUm: found ? this.#bestUm : Infinity,
      gaveUp: this.#gaveUp,
      window: this.#bestWindow,
      lastBend: this.#bestBend,
    };
  }

  /** The half-edge on the other side, -1 where the skin or the corridor ends. */
  #across(h: number): number {
    const across = this.#mesh.opposite[h] ?? -1;
    if (!this.#options.inCorridor || across < 0) return across;
    return this.#scratch.corridor.get((across / 3) | 0) === 0 ? across : -1;
  }

  #withinTriangle(): SearchOutcome {
    const h = 3 * this.#source.triangle;
    const [, b, c] = this.#source.barycentric;
    const [, goalB, goalC] = this.#goal.barycentric;
    const x = apexX(this.#metric, h);
    const y = apexY(this.#metric, h, x);
    const distanceUm = Math.hypot((goalB - b) * (this.#metric.edgeUm[h] ?? 0) + (goalC - c) * x, (goalC - c) * y);
    const within = distanceUm < this.#bestUm;
    return { distanceUm: within ? distanceUm : Infinity, gaveUp: false, window: -1, lastBend: -1 };
  }

  #placeGoal(): void {
    for (let i = 0; i < 3; i++) {
      const h = 3 * this.#goal.triangle + i;
      const toEnd = this.#goal.barycentric[(i + 1) % 3] ?? 0;
      const toApex = this.#goal.barycentric[(i + 2) % 3] ?? 0;
      const x = apexX(this.#metric, h);
      this.#goalX[i] = toEnd * (this.#metric.edgeUm[h] ?? 0) + toApex * x;
      this.#goalY[i] = toApex * apexY(this.#metric, h, x);
    }
  }

  #sendFromSource(): void {
    const weights = insideWeights(this.#source);
    for (let i = 0; i < 3; i++) {
      const h = 3 * this.#source.triangle + i;
      const base = this.#metric.edgeUm[h] ?? 0;
      const x = apexX(this.#metric, h);
      const px = (weights[(i + 1) % 3] ?? 0) * base + (weights[(i + 2) % 3] ?? 0) * x;
      const py = (weights[(i + 2) % 3] ?? 0) * apexY(this.#metric, h, x);
      const across = this.#across(h);
      if (across >= 0) this.#light(across, 0, base, base - px, -py, 0, -1, -1, true);
      this.#reach(h, Math.atan2(py, px), Math.hypot(px, py), -1);
    }
  }

  /** Sends a window on through the triangle that lies behind it. */
  #follow(w: number): void {
    const { windows, angles } = this.#scratch;
    const h = windows.halfEdge[w] ?? 0;
    const next = nextHalfEdge(h);
    const previous = previousHalfEdge(h);
    const edgeUm = this.#metric.edgeUm;
    const base = edgeUm[h] ?? 0;
    const leftUm = edgeUm[previous] ?? 0;
    const rightUm = edgeUm[next] ?? 0;
    const cx = apexX(this.#metric, h);
    const cy = apexY(this.#metric, h, cx);
    const sx = windows.sourceXUm[w] ?? 0;
    const sy = windows.sourceYUm[w] ?? 0;
    const from = windows.fromUm[w] ?? 0;
    const to = windows.toUm[w] ?? 0;
    const behind = windows.behindUm[w] ?? 0;
    const bend = windows.bend[w] ?? -1;
    const toApex = sx + ((cx - sx) * -sy) / (cy - sy);
    const apexUm = behind + Math.hypot(cx - sx, cy - sy);
    const isTaken = angles.get(h) <= apexUm;
    const divide = isTaken ? angles.note(h) : 0;
    const leftTo = isTaken ? Math.min(to, divide) : to;
    const rightFrom = isTaken ? Math.max(from, divide) : from;
    if (toApex >= from - SLACK_UM && toApex <= to + SLACK_UM) {
      const back = Math.atan2(-cx * (sy - cy) + cy * (sx - cx), -cx * (sx - cx) - cy * (sy - cy));
      this.#reach(previous, back, apexUm, w);
      if (!isTaken) angles.set(h, apexUm, toApex);
    }
    const leftAcross = this.#across(previous);
    if (from < Math.min(toApex, leftTo) && leftAcross >= 0) {
      const at = (x: number): number => (x >= toApex ? leftUm : leftUm * onRay(sx, sy, x, cx, cy));
      const near = at(from);
      const x = (sx * cx + sy * cy) / leftUm;
      const y = (cx * sy - cy * sx) / leftUm;
      const pastRight = Math.hypot(base - (near * cx) / leftUm, (near * cy) / leftUm);
      if (!this.#isBeatenBy(this.#mesh.start[next] ?? 0, behind + Math.hypot(x - near, y), pastRight)) {
        this.#light(leftAcross, near, at(leftTo), x, y, behind, w, bend, false);
      }
    }
    const rightAcross = this.#across(next);
    if (to > Math.max(toApex, rightFrom) && rightAcross >= 0) {
      const ex = base - cx;
      const fromApex = (x: number): number =>
        x <= toApex ? 0 : rightUm * (1 - onRay(base - sx, sy, base - x, ex, cy));
      const far = fromApex(to);
      const x = ((sx - cx) * ex - (sy - cy) * cy) / rightUm;
      const y = (ex * (sy - cy) + cy * (sx - cx)) / rightUm;
      const pastLeft = Math.hypot(cx + (far * ex) / rightUm, cy - (far * cy) / rightUm);
      if (!this.#isBeatenBy(this.#mesh.start[h] ?? 0, behind + Math.hypot(x - far, y), pastLeft)) {
        this.#light(rightAcross, fromApex(rightFrom), far, x, y, behind, w, bend, false);
      }
    }
  }

  /** True when going by way of a vertex is shorter for the whole window (Xin and Wang's filter). */
  #isBeatenBy(vertex: number, lightUm: number, fromVertexUm: number): boolean {
    return lightUm > this.#scratch.vertices.get(vertex) + fromVertexUm + SLACK_UM;
  }

  /** Makes a window on half-edge `h` (the side it goes into) unless it can be shown to be of no use. */
  #light(
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
    const base = this.#metric.edgeUm[h] ?? 0;
    const from = fromUm < 0 ? 0 : fromUm;
    const to = toUm > base ? base : toUm;
    if (!(to > from)) return;
    const { start } = this.#mesh;
    if (this.#isBeatenBy(start[h] ?? 0, behindUm + Math.hypot(x - to, y), to)) return;
    if (this.#isBeatenBy(start[nextHalfEdge(h)] ?? 0, behindUm + Math.hypot(x - from, y), base - from)) return;
    const isGoal = ((h / 3) | 0) === this.#goal.triangle;
    const goalX = isGoal ? (this.#goalX[h % 3] ?? 0) : this.#goalAlong(h, base);
    const goalY = isGoal ? (this.#goalY[h % 3] ?? 0) : this.#goalBeside(h, goalX);
    const at = crossing(x, y, goalX, goalY, from, to);
    const soFarUm = behindUm + Math.hypot(x - at, y);
    const restUm = Math.hypot(goalX - at, goalY);
    if (soFarUm + restUm >= this.#bestUm) return;
    const { windows } = this.#scratch;
    if (windows.count >= this.#options.budget || windows.count >= WINDOW_CAPACITY) {
      this.#gaveUp = true;
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
    if (isGoal) this.#finish(soFarUm + restUm, w, -1);
    else windows.queue(w, soFarUm + restUm);
  }

  #finish(distanceUm: number, window: number, bend: number): void {
    this.#bestUm = distanceUm;
    this.#bestWindow = window;
    this.#bestBend = bend;
  }

  /** The goal's place along half-edge `h` through the air. */
  #goalAlong(h: number, base: number): number {
    const { positionsUm: p, start } = this.#mesh;
    const a = 3 * (start[h] ?? 0);
    const b = 3 * (start[nextHalfEdge(h)] ?? 0);
    const ax = p[a] ?? 0;
    const ay = p[a + 1] ?? 0;
    const az = p[a + 2] ?? 0;
    const { xUm, yUm, zUm } = this.#goal;
    const along =
      (xUm - ax) * ((p[b] ?? 0) - ax) + (yUm - ay) * ((p[b + 1] ?? 0) - ay) + (zUm - az) * ((p[b + 2] ?? 0) - az);
    return base === 0 ? 0 : along / base;
  }

  /** The goal's distance through the air from the line of half-edge `h`. */
  #goalBeside(h: number, along: number): number {
    const { positionsUm: p, start } = this.#mesh;
    const a = 3 * (start[h] ?? 0);
    const dx = this.#goal.xUm - (p[a] ?? 0);
    const dy = this.#goal.yUm - (p[a + 1] ?? 0);
    const dz = this.#goal.zUm - (p[a + 2] ?? 0);
    return Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along));
  }

  /**
   * Notes that light reached the start of half-edge `g`, from within g's triangle.
   *
   * `back` is the angle from `g` to the way the light came.
   */
  #reach(g: number, back: number, distanceUm: number, window: number): void {
    const { vertices } = this.#scratch;
    const vertex = this.#mesh.start[g] ?? 0;
    if (distanceUm >= vertices.get(vertex)) return;
    vertices.set(vertex, distanceUm, 0);
    const goalEdge = this.#goalEdgeFrom(vertex);
    if (goalEdge >= 0) {
      const restUm = Math.hypot(this.#goalX[goalEdge] ?? 0, this.#goalY[goalEdge] ?? 0);
      if (distanceUm + restUm < this.#bestUm) this.#finish(distanceUm + restUm, window, vertex);
    }
    this.#bendAround(g, back, distanceUm, window);
  }

  #goalEdgeFrom(vertex: number): number {
    for (let i = 0; i < 3; i++) if (this.#mesh.start[3 * this.#goal.triangle + i] === vertex) return i;
    return -1;
  }

  /** Sends light on from a vertex, within the wedge where a bent path leaves at least a half turn on both sides. */
  #bendAround(g: number, back: number, distanceUm: number, window: number): void {
    let total = 0;
    let spoke = g;
    do {
      total += cornerAngle(this.#metric, spoke);
      spoke = this.#across(previousHalfEdge(spoke));
    } while (spoke >= 0 && spoke !== g);
    const isClosed = spoke === g;
    if (isClosed && total <= 2 * Math.PI + 1e-9) return;
    const last = isClosed ? total - Math.PI : Infinity;
    let passed = -back;
    spoke = g;
    do {
      const angle = cornerAngle(this.#metric, spoke);
      if (passed + angle > Math.PI) {
        this.#lightFromVertex(spoke, Math.PI - passed, last - passed, distanceUm, window);
      }
      passed += angle;
      spoke = this.#across(previousHalfEdge(spoke));
    } while (spoke >= 0 && spoke !== g && passed < last);
    if (isClosed) return;
    passed = back;
    for (let across = this.#across(g); across >= 0; across = this.#across(spoke)) {
      spoke = nextHalfEdge(across);
      const angle = cornerAngle(this.#metric, spoke);
      if (passed + angle > Math.PI) {
        this.#lightFromVertex(spoke, -Infinity, angle - (Math.PI - passed), distanceUm, window);
      }
      passed += angle;
    }
  }

  /**
   * Follows an edge from one vertex to the next: light does not pass over it, yet a way may run along it.
   *
   * `onward` leaves the vertex arrived at; `back` is the angle from it to the way come.
   */
  #runAlong(edge: number, onward: number, back: number, distanceUm: number, window: number, from?: number): void {
    const reachedUm = distanceUm + (this.#metric.edgeUm[edge] ?? 0);
    const { windows, vertices } = this.#scratch;
    if (reachedUm >= vertices.get(this.#mesh.start[onward] ?? 0) || reachedUm >= this.#bestUm) return;
    if (windows.count >= this.#options.budget) {
      this.#gaveUp = true;
      return;
    }
    const spec = this.#spec;
    spec.halfEdge = onward;
    spec.fromUm = 0;
    spec.toUm = 0;
    spec.behindUm = distanceUm;
    spec.parent = window;
    spec.bend = from ?? this.#mesh.start[edge] ?? 0;
    spec.first = 1;
    this.#reach(onward, back, reachedUm, windows.add(spec));
  }

  /** Lights the side opposite the start of `spoke`, between two angles from the spoke. */
  #lightFromVertex(spoke: number, fromAngle: number, toAngle: number, distanceUm: number, window: number): void {
    const facing = nextHalfEdge(spoke);
    const wholeAngle = cornerAngle(this.#metric, spoke);
    if (fromAngle <= ANGLE_SLACK) this.#runAlong(spoke, facing, cornerAngle(this.#metric, facing), distanceUm, window);
    if (toAngle >= wholeAngle - ANGLE_SLACK) {
      const side = previousHalfEdge(spoke);
      this.#runAlong(side, side, 0, distanceUm, window, this.#mesh.start[spoke] ?? 0);
    }
    const across = this.#across(facing);
    if (across < 0) return;
    const widthUm = this.#metric.edgeUm[facing] ?? 0;
    const spokeUm = this.#metric.edgeUm[spoke] ?? 0;
    const px = apexX(this.#metric, spoke);
    const py = apexY(this.#metric, spoke, px);
    const angle = Math.atan2(py, px);
    const share = (a: number): number => {
      if (a <= 0) return 0;
      if (a >= angle) return 1;
      const sin = Math.sin(a);
      return (sin * spokeUm) / (Math.cos(a) * py - sin * (px - spokeUm));
    };
    const x = (px * (px - spokeUm) + py * py) / widthUm;
    const y = -(spokeUm * py) / widthUm;
    const near = share(fromAngle - ANGLE_SLACK);
    const far = share(toAngle + ANGLE_SLACK);
    const vertex = this.#mesh.start[spoke] ?? 0;
    this.#light(across, (1 - far) * widthUm, (1 - near) * widthUm, x, y, distanceUm, window, vertex, true);
  }
}

/** How far along the way from (0, 0) to (cx, cy) the ray from (sx, sy) through (x, 0) meets it: 0 to 1. */
function onRay(sx: number, sy: number, x: number, cx: number, cy: number): number {
  const dx = x - sx;
  const q = (sx * -sy - sy * dx) / (cx * -sy - cy * dx);
  return q > 0 ? (q < 1 ? q : 1) : 0;
}
