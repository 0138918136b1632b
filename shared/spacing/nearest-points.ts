/** The nearest neighbour of every point of a set along the skin, kept while points come and go. */
import type { SkinDistance } from '../anatomy/geodesic/skin-distance.ts';
import type { SkinPoint } from '../anatomy/skin-point.ts';
import { canBeNeighbours } from './limbs.ts';
import { LAST_STEP_UM, type PairDistances, type PlacedPoint } from './pair-distances.ts';
import { airDistanceUm, type PointGrid } from './point-grid.ts';

/** A point with its place in the order of the chart. */
export interface RankedPoint extends PlacedPoint {
  readonly rank: number;
}

/** The nearest other point and the way to it. */
export interface Nearest<P extends RankedPoint> extends SkinDistance {
  readonly placed: P;
}

/** First look around, µm; doubled until the nearest is certain. */
const FIRST_RADIUS_UM = 10_000;

/** A point whose nearest is farther than this is asked about every newcomer, µm. */
const LONELY_UM = 20_000;

/** Lengths through the air and along the skin are rounded differently by no more than this, µm. */
const ROUNDING_UM = 0.01;

const mayTouch = (a: SkinPoint, b: SkinPoint): boolean => canBeNeighbours(a.part, b.part);

/** Of two points equally near the one that comes first counts, so that the answer does not hang on the order of edits. */
const isNearer = <P extends RankedPoint>(found: SkinDistance, placed: P, best: Nearest<P> | null): boolean =>
  best === null ||
  found.distanceUm < best.distanceUm ||
  (found.distanceUm === best.distanceUm && placed.rank < best.placed.rank);

/** So many far points are measured one by one rather than looked at together. */
const FEW = 4;

/** A far point that is roughly this much farther than the roughly nearest one is not the nearest (rough: within 2 %). */
const ROUGH_MARGIN = 1.03;

/** A candidate with the length it is known to exceed. */
interface Open<P extends RankedPoint> {
  readonly placed: P;
  atLeastUm: number;
}

/**
 * Of many points that are all far away, those that may be the nearest: measuring every one of them exactly, right across
 * the body, took most of a minute where one point lies far from a hundred others.
 */
function withoutHopeless<P extends RankedPoint>(centre: P, open: Open<P>[], distances: PairDistances): Open<P>[] {
  if (open.length <= FEW || open.some(({ atLeastUm }) => atLeastUm < LAST_STEP_UM)) return open;
  const roughTo = distances.roughlyFrom(centre);
  const rough = open.map((one) => ({ one, um: roughTo(one.placed) }));
  const leastUm = rough.reduce((least, { um }) => Math.min(least, um), Infinity);
  return rough.filter(({ um }) => um <= leastUm * ROUGH_MARGIN).map(({ one }) => one);
}

/** The nearest of the candidates: always the least hopeless is measured a step farther. */
function nearestAmong<P extends RankedPoint>(
  centre: P,
  candidates: readonly { readonly placed: P; readonly atLeastUm: number }[],
  distances: PairDistances,
): Nearest<P> | null {
  const all = candidates
    .filter(({ placed }) => mayTouch(centre.point, placed.point))
    .map(({ placed, atLeastUm }) => ({ placed, atLeastUm }));
  const open = withoutHopeless(centre, all, distances);
  let best: Nearest<P> | null = null;
  for (;;) {
    let next = open[0];
    for (const one of open) if (one.atLeastUm < (next?.atLeastUm ?? Infinity)) next = one;
    if (!next || next.atLeastUm === Infinity) return best;
    if (best && next.atLeastUm > best.distanceUm + ROUNDING_UM) return best;
    const step = distances.step(centre, next.placed);
    if ('exact' in step) {
      next.atLeastUm = Infinity;
      if (isNearer(step.exact, next.placed, best)) best = { ...step.exact, placed: next.placed };
    } else {
      next.atLeastUm = step.moreThanUm;
    }
  }
}

/** The nearest other point along the skin; null when alone, or when all others are on another limb. */
function findNearest<P extends RankedPoint>(
  centre: P,
  grid: PointGrid<P>,
  distances: PairDistances,
): Nearest<P> | null {
  for (let radiusUm = FIRST_RADIUS_UM; ; radiusUm *= 2) {
    const candidates = grid.within(centre, radiusUm);
    if (candidates.length === 0 && !grid.covers(radiusUm)) continue;
    const nearest = nearestAmong(centre, candidates, distances);
    if (grid.covers(radiusUm) || (nearest && nearest.distanceUm <= radiusUm)) return nearest;
  }
}

/** Keeps the nearest neighbours of the points in a grid. */
export class NearestPoints<P extends RankedPoint> {
  readonly #grid: PointGrid<P>;
  readonly #shrink: number;
  readonly #distances: PairDistances;
  readonly #changed: (placed: P) => void;
  readonly #nearest = new Map<P, Nearest<P> | null>();
  /** Whose nearest a point is. */
  readonly #nearestTo = new Map<P, Set<P>>();
  readonly #lonely = new Set<P>();

  /** `changed` is told of every point that may have another nearest than before. */
  constructor(grid: PointGrid<P>, shrink: number, distances: PairDistances, changed: (placed: P) => void) {
    this.#changed = changed;
    this.#grid = grid;
    this.#shrink = shrink;
    this.#distances = distances;
  }

  /** The nearest of a point of the set. */
  of(placed: P): Nearest<P> | null {
    return this.#nearest.get(placed) ?? null;
  }

  /** Takes in that points went and came; the grid holds the present set. */
  update(gone: Iterable<P>, come: ReadonlySet<P>): void {
    const open = new Set<P>();
    for (const placed of gone) {
      for (const widowed of this.#nearestTo.get(placed) ?? []) open.add(widowed);
      this.#set(placed, null);
      this.#nearest.delete(placed);
      this.#lonely.delete(placed);
      open.delete(placed);
      this.#nearestTo.delete(placed);
    }
    for (const placed of come) open.add(placed);
    if (open.size < this.#grid.size) for (const placed of come) this.#offer(placed, open);
    for (const placed of open) this.#set(placed, findNearest(placed, this.#grid, this.#distances));
  }

  /** A newcomer may be nearer to those around than what they had. */
  #offer(newcomer: P, open: ReadonlySet<P>): void {
    const ask = (other: P): void => {
      if (open.has(other) || !mayTouch(newcomer.point, other.point)) return;
      const best = this.of(other);
      const boundUm = best?.distanceUm ?? Infinity;
      if (airDistanceUm(newcomer, other) * this.#shrink > boundUm + ROUNDING_UM) return;
      const found = this.#distances.measure(newcomer, other, boundUm);
      if (found && isNearer(found, newcomer, best)) this.#set(other, { ...found, placed: newcomer });
    };
    for (const { placed } of this.#grid.within(newcomer, LONELY_UM)) if (!this.#lonely.has(placed)) ask(placed);
    for (const placed of [...this.#lonely]) ask(placed);
  }

  #set(placed: P, nearest: Nearest<P> | null): void {
    this.#changed(placed);
    const before = this.of(placed);
    if (before) this.#nearestTo.get(before.placed)?.delete(placed);
    this.#nearest.set(placed, nearest);
    if (!nearest || nearest.distanceUm > LONELY_UM) this.#lonely.add(placed);
    else this.#lonely.delete(placed);
    if (!nearest) return;
    const admirers = this.#nearestTo.get(nearest.placed);
    if (admirers) admirers.add(placed);
    else this.#nearestTo.set(nearest.placed, new Set([placed]));
  }
}
