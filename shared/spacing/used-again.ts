/** Points set where an earlier session had set one. */
import type { ViewPlace } from '../anatomy/best-view.ts';
import { skinDistance } from '../anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '../anatomy/lift.ts';
import type { SkinPoint } from '../anatomy/skin-point.ts';
import type { Surface } from '../anatomy/surface.ts';
import type { PlacedPoint } from './pair-distances.ts';
import { PointGrid } from './point-grid.ts';

/** A point in the place of an earlier one. */
export interface Reuse {
  readonly id: string;
  /** Which of the earlier places, by its number in the list. */
  readonly earlier: number;
  /** Whole µm along the skin. */
  readonly distanceUm: number;
}

interface Earlier extends PlacedPoint {
  readonly point: SkinPoint;
}

/** For each present point the nearest earlier place within `withinUm` along the skin; points without one are left out. */
export function usedAgain(
  surface: Surface,
  points: readonly (ViewPlace & { readonly id: string })[],
  earlier: readonly ViewPlace[],
  withinUm: number,
): Reuse[] {
  const lift = ({ view, uUm, vUm }: ViewPlace) => liftToSkin(surface, view, uUm, vUm);
  const placed = earlier.flatMap((place, serial): Earlier[] => {
    const point = lift(place);
    return point === null ? [] : [{ serial, point }];
  });
  const grid = new PointGrid(placed, surface.metric.shrink);
  return points.flatMap((one): Reuse[] => {
    const point = lift(one);
    if (point === null) return [];
    let nearest: Reuse | null = null;
    for (const { placed: other, atLeastUm } of grid.within({ serial: -1, point }, withinUm)) {
      const bound: number = nearest?.distanceUm ?? withinUm;
      if (atLeastUm > bound) break;
      const found = skinDistance(surface, point, other.point, bound);
      if (found !== null) nearest = { id: one.id, earlier: other.serial, distanceUm: Math.round(found.distanceUm) };
    }
    return nearest === null ? [] : [nearest];
  });
}
