/** Points on a line drawn over the skin: a number of them, or one every so far along the skin. */
import { headingAlong } from '../../anatomy/geodesic/along.ts';
import { skinDistance, skinPath } from '../../anatomy/geodesic/skin-distance.ts';
import { walkStraight } from '../../anatomy/geodesic/straight.ts';
import type { SkinPoint } from '../../anatomy/skin-point.ts';
import type { Surface } from '../../anatomy/surface.ts';

/** How a line is divided. */
export type LineDivision = { readonly count: number } | { readonly everyUm: number };

/** The most points of one line. */
const MOST = 1_000;

/** The place a share of the way along the shortest way between two places. */
function between(surface: Surface, from: SkinPoint, to: SkinPoint, share: number): SkinPoint | null {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const path = skinPath(surface, from, to);
  if (path === null) return null;
  return walkStraight(surface, from, headingAlong(surface, from, path), share * path.distanceUm)?.point ?? null;
}

/** Lays points along the corners of a line, both ends included; the lengths are along the skin. */
export function layLine(surface: Surface, corners: readonly SkinPoint[], division: LineDivision): SkinPoint[] {
  const legs = corners.slice(1).map((to, i) => {
    const from = corners[i] ?? to;
    return { from, to, lengthUm: skinDistance(surface, from, to)?.distanceUm ?? 0 };
  });
  const totalUm = legs.reduce((sum, { lengthUm }) => sum + lengthUm, 0);
  const [first] = corners;
  if (first === undefined) return [];
  if (totalUm === 0) return [first];
  const count = 'count' in division ? division.count : Math.floor(totalUm / division.everyUm + 1e-9) + 1;
  const kept = Math.min(MOST, Math.max(1, count));
  if (kept === 1) return [first];
  const everyUm = 'count' in division ? totalUm / (kept - 1) : division.everyUm;
  const points: SkinPoint[] = [];
  for (let i = 0; i < kept; i++) {
    let rest = i * everyUm;
    const leg = legs.find(({ lengthUm }, at) => {
      if (rest <= lengthUm + 1e-6 || at === legs.length - 1) return true;
      rest -= lengthUm;
      return false;
    });
    const point = leg && between(surface, leg.from, leg.to, Math.min(1, rest / (leg.lengthUm || 1)));
    if (point) points.push(point);
  }
  return points;
}
