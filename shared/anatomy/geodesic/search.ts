/**
 * Exact shortest paths on the triangulated skin.
 *
 * Light is sent straight over unfolded triangles from one end, edge by edge, as in Chen and Han (1990) with the
 * filter of Xin and Wang (2009); saddle vertices send it on round bends. Windows are followed in the order of the
 * shortest length they could still lead to (straight through the air from the edge on), as in A*: the first
 * finished path that no open window can beat is the shortest of all.
 */
import { nextHalfEdge, previousHalfEdge } from '../mesh.ts';
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import { Bends } from './bends.ts';
import { Light, SLACK_UM, type SearchOptions } from './light.ts';
import { apexX, apexY } from './unfold.ts';

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
  readonly #source: SkinPoint;
  readonly #goal: SkinPoint;
  readonly #light: Light;
  readonly #bends: Bends;

  constructor(surface: Surface, source: SkinPoint, goal: SkinPoint, options: SearchOptions) {
    this.#source = source;
    this.#goal = goal;
    this.#light = new Light(surface, goal, options);
    this.#bends = new Bends(this.#light);
  }

  run(): SearchOutcome {
    const { windows, vertices, angles } = this.#light.scratch;
    windows.clear();
    vertices.clear();
    angles.clear();
    if (this.#source.triangle === this.#goal.triangle) return this.#withinTriangle();
    const limitUm = this.#light.bestUm;
    this.#sendFromSource();
    while (windows.leastKey() < this.#light.bestUm && !this.#light.gaveUp) this.#follow(windows.takeLeast());
    const found = this.#light.bestUm < limitUm;
    return {
      distanceUm: found ? this.#light.bestUm : Infinity,
      gaveUp: this.#light.gaveUp,
      window: this.#light.bestWindow,
      lastBend: this.#light.bestBend,
    };
  }

  #withinTriangle(): SearchOutcome {
    const h = 3 * this.#source.triangle;
    const [, b, c] = this.#source.barycentric;
    const [, goalB, goalC] = this.#goal.barycentric;
    const x = apexX(this.#light.metric, h);
    const y = apexY(this.#light.metric, h, x);
    const distanceUm = Math.hypot((goalB - b) * (this.#light.metric.edgeUm[h] ?? 0) + (goalC - c) * x, (goalC - c) * y);
    const within = distanceUm < this.#light.bestUm;
    return { distanceUm: within ? distanceUm : Infinity, gaveUp: false, window: -1, lastBend: -1 };
  }

  #sendFromSource(): void {
    const weights = insideWeights(this.#source);
    for (let i = 0; i < 3; i++) {
      const h = 3 * this.#source.triangle + i;
      const base = this.#light.metric.edgeUm[h] ?? 0;
      const x = apexX(this.#light.metric, h);
      const px = (weights[(i + 1) % 3] ?? 0) * base + (weights[(i + 2) % 3] ?? 0) * x;
      const py = (weights[(i + 2) % 3] ?? 0) * apexY(this.#light.metric, h, x);
      const across = this.#light.across(h);
      if (across >= 0) this.#light.light(across, 0, base, base - px, -py, 0, -1, -1, true);
      this.#bends.reach(h, Math.atan2(py, px), Math.hypot(px, py), -1);
    }
  }

  /** Sends a window on through the triangle that lies behind it. */
  #follow(w: number): void {
    const { windows, angles } = this.#light.scratch;
    const h = windows.halfEdge[w] ?? 0;
    const next = nextHalfEdge(h);
    const previous = previousHalfEdge(h);
    const edgeUm = this.#light.metric.edgeUm;
    const base = edgeUm[h] ?? 0;
    const leftUm = edgeUm[previous] ?? 0;
    const rightUm = edgeUm[next] ?? 0;
    const cx = apexX(this.#light.metric, h);
    const cy = apexY(this.#light.metric, h, cx);
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
      this.#bends.reach(previous, back, apexUm, w);
      if (!isTaken) angles.set(h, apexUm, toApex);
    }
    const leftAcross = this.#light.across(previous);
    if (from < Math.min(toApex, leftTo) && leftAcross >= 0) {
      const at = (x: number): number => (x >= toApex ? leftUm : leftUm * onRay(sx, sy, x, cx, cy));
      const near = at(from);
      const x = (sx * cx + sy * cy) / leftUm;
      const y = (cx * sy - cy * sx) / leftUm;
      const pastRight = Math.hypot(base - (near * cx) / leftUm, (near * cy) / leftUm);
      if (!this.#light.isBeatenBy(this.#light.mesh.start[next] ?? 0, behind + Math.hypot(x - near, y), pastRight)) {
        this.#light.light(leftAcross, near, at(leftTo), x, y, behind, w, bend, false);
      }
    }
    const rightAcross = this.#light.across(next);
    if (to > Math.max(toApex, rightFrom) && rightAcross >= 0) {
      const ex = base - cx;
      const fromApex = (x: number): number =>
        x <= toApex ? 0 : rightUm * (1 - onRay(base - sx, sy, base - x, ex, cy));
      const far = fromApex(to);
      const x = ((sx - cx) * ex - (sy - cy) * cy) / rightUm;
      const y = (ex * (sy - cy) + cy * (sx - cx)) / rightUm;
      const pastLeft = Math.hypot(cx + (far * ex) / rightUm, cy - (far * cy) / rightUm);
      if (!this.#light.isBeatenBy(this.#light.mesh.start[h] ?? 0, behind + Math.hypot(x - far, y), pastLeft)) {
        this.#light.light(rightAcross, fromApex(rightFrom), far, x, y, behind, w, bend, false);
      }
    }
  }
}

/** How far along the way from (0, 0) to (cx, cy) the ray from (sx, sy) through (x, 0) meets it: 0 to 1. */
function onRay(sx: number, sy: number, x: number, cx: number, cy: number): number {
  const dx = x - sx;
  const q = (sx * -sy - sy * dx) / (cx * -sy - cy * dx);
  return q > 0 ? (q < 1 ? q : 1) : 0;
}
