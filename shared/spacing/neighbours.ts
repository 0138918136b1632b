/** Neighbours along the skin: the nearest of a point, and all pairs within a length. */
import type { SkinDistance } from '../anatomy/geodesic/skin-distance.ts';
import { canBeNeighbours } from './limbs.ts';
import type { PairDistances, PlacedPoint } from './pair-distances.ts';
import type { PointGrid } from './point-grid.ts';

/** The nearest other point and the way to it. */
export interface Nearest<P extends PlacedPoint> extends SkinDistance {
  readonly placed: P;
}

/** Two points and the way between them; `a` comes before `b` in the set. */
export interface NearPair<P extends PlacedPoint> extends SkinDistance {
  readonly a: P;
  readonly b: P;
}

/** First look around, µm; doubled until the nearest is certain. */
const FIRST_RADIUS_UM = 10_000;

/** A pair is first measured no farther than this times what is already sure, so that a fold costs little. */
const PATIENCE = 1.5;

/** From here on a pair is measured to the end. */
const LAST_STEP_UM = 100_000;

/** The nearest of the candidates (the least far possible first) under `boundUm`: always the least hopeless is measured. */
function nearestAmong<P extends PlacedPoint>(
  centre: P,
  candidates: readonly { readonly placed: P; readonly atLeastUm: number }[],
  distances: PairDistances,
): Nearest<P> | null {
  const open = candidates
    .filter(({ placed }) => canBeNeighbours(centre.point.part, placed.point.part))
    .map(({ placed, atLeastUm }) => ({ placed, atLeastUm }));
  let best: Nearest<P> | null = null;
  for (;;) {
    open.sort((a, b) => a.atLeastUm - b.atLeastUm);
    const next = open[0];
    if (!next || next.atLeastUm > (best?.distanceUm ?? Infinity)) return best;
    const patienceUm = next.atLeastUm < LAST_STEP_UM ? Math.max(next.atLeastUm, 100) * PATIENCE : Infinity;
    const found = distances.measure(centre, next.placed, Math.min(patienceUm, best?.distanceUm ?? Infinity));
    if (found) {
      open.shift();
      if (!best || found.distanceUm < best.distanceUm) best = { ...found, placed: next.placed };
    } else if (patienceUm < (best?.distanceUm ?? Infinity)) {
      next.atLeastUm = patienceUm;
    } else {
      open.shift();
    }
  }
}

/** The nearest other point along the skin; null when alone, or when all others are on another limb. */
export function findNearest<P extends PlacedPoint>(
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

/** All pairs not farther apart than `maxUm` along the skin, in the order of the points. */
export function findPairsWithin<P extends PlacedPoint>(
  points: readonly P[],
  maxUm: number,
  grid: PointGrid<P>,
  distances: PairDistances,
): NearPair<P>[] {
  const order = new Map(points.map((placed, i) => [placed.serial, i]));
  const rank = (placed: P): number => order.get(placed.serial) ?? 0;
  return points.flatMap((a, i) =>
    grid
      .within(a, maxUm)
      .filter(({ placed, atLeastUm }) => atLeastUm <= maxUm && rank(placed) > i)
      .sort((one, other) => rank(one.placed) - rank(other.placed))
      .flatMap(({ placed: b }) => {
        if (!canBeNeighbours(a.point.part, b.point.part)) return [];
        const found = distances.measure(a, b, maxUm);
        return found ? [{ ...found, a, b }] : [];
      }),
  );
}
