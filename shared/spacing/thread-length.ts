/** How long a thread is: the ways along the skin from corner to corner of its path. */
import { skinDistance } from '../anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '../anatomy/lift.ts';
import type { Surface } from '../anatomy/surface.ts';
import type { ViewPlace } from '../anatomy/best-view.ts';

/** The length of a path along the skin, µm; null where a corner is off the skin or two have no way between them. */
export function threadLengthUm(surface: Surface, path: readonly ViewPlace[]): number | null {
  const corners = path.map(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm));
  let lengthUm = 0;
  for (let i = 0; i + 1 < corners.length; i++) {
    const [from, to] = [corners[i], corners[i + 1]];
    const leg = from && to ? skinDistance(surface, from, to) : null;
    if (leg === null) return null;
    lengthUm += leg.distanceUm;
  }
  return lengthUm;
}
