/** All pairs of a set of points within a length along the skin, kept while points come and go. */
import { canBeNeighbours } from './limbs.ts';
import type { RankedPoint } from './nearest-points.ts';
import type { PairDistances } from './pair-distances.ts';
import type { PointGrid } from './point-grid.ts';

/** A later point near one, and how far away. */
export interface ClosePair<P extends RankedPoint> {
  readonly other: P;
  readonly distanceUm: number;
}

/** Keeps the pairs not farther apart than `maxUm` among the points in a grid. */
export class ClosePairs<P extends RankedPoint> {
  readonly maxUm: number;
  readonly #grid: PointGrid<P>;
  readonly #distances: PairDistances;
  /** Both ways: each point with all that are close to it. */
  readonly #pairs = new Map<P, Map<P, number>>();
  readonly #changed: (placed: P) => void;

  /** `changed` is told of every point that may have other pairs than before. */
  constructor(maxUm: number, grid: PointGrid<P>, distances: PairDistances, changed: (placed: P) => void) {
    this.#changed = changed;
    this.maxUm = maxUm;
    this.#grid = grid;
    this.#distances = distances;
  }

  /** Takes in that points went and came; the grid holds the present set. */
  update(gone: Iterable<P>, come: Iterable<P>): void {
    for (const placed of gone) {
      for (const other of this.#pairs.get(placed)?.keys() ?? []) {
        this.#pairs.get(other)?.delete(placed);
        this.#changed(other);
      }
      this.#pairs.delete(placed);
    }
    for (const placed of come) {
      for (const { placed: other, atLeastUm } of this.#grid.within(placed, this.maxUm)) {
        if (atLeastUm > this.maxUm || !canBeNeighbours(placed.point.part, other.point.part)) continue;
        const found = this.#distances.measure(placed, other, this.maxUm);
        if (!found) continue;
        this.#note(placed, other, found.distanceUm);
        this.#note(other, placed, found.distanceUm);
      }
    }
  }

  /** The points after this one in the chart's order that are close to it, in that order. */
  laterThan(placed: P): readonly ClosePair<P>[] {
    return [...(this.#pairs.get(placed) ?? [])]
      .filter(([other]) => other.rank > placed.rank)
      .sort(([a], [b]) => a.rank - b.rank)
      .map(([other, distanceUm]) => ({ other, distanceUm }));
  }

  #note(placed: P, other: P, distanceUm: number): void {
    const close = this.#pairs.get(placed);
    if (close) close.set(other, distanceUm);
    else this.#pairs.set(placed, new Map([[other, distanceUm]]));
    this.#changed(placed);
  }
}
