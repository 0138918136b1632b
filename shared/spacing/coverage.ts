/** Skin that was meant to be treated and lies farther from every mark than the technique allows. */
import { createDistanceField } from '../anatomy/geodesic/field.ts';
import { skinDistance } from '../anatomy/geodesic/skin-distance.ts';
import { type SkinPoint, skinPointAt } from '../anatomy/skin-point.ts';
import type { Surface } from '../anatomy/surface.ts';

/** The largest circle along the skin around a place of the area that holds no mark. */
export interface Gap {
  readonly centre: SkinPoint;
  /** From the centre to the nearest mark, µm along the skin. */
  readonly radiusUm: number;
}

/** The most gaps that are told of; whoever has more has not begun. */
const MOST_GAPS = 50;

/** Farther than this from any mark the exact length says nothing more, as a multiple of the limit. */
const FAR = 4;

/** Between several marks the field is at most this much out. */
const FIELD_ERROR = 1.2;

/**
 * The gaps of an area, largest first: places farther than `limitUm` from every mark. Each gap counts as filled before
 * the next is looked for, so that one hole is told once.
 */
export function findGaps(
  surface: Surface,
  triangles: readonly number[],
  marks: readonly SkinPoint[],
  limitUm: number,
): Gap[] {
  if (marks.length === 0) return [];
  const field = createDistanceField(surface, FAR * limitUm);
  for (const mark of marks) field.addSource(mark);
  const gaps: Gap[] = [];
  while (gaps.length < MOST_GAPS) {
    let widest = limitUm;
    let at = -1;
    let corner = 0;
    for (const triangle of triangles) {
      for (let i = 0; i < 3; i++) {
        const um = Math.min(FAR * limitUm, field.vertexUm[surface.mesh.start[3 * triangle + i] ?? 0] ?? 0);
        if (um <= widest) continue;
        widest = um;
        at = triangle;
        corner = i;
      }
    }
    if (at < 0) return gaps;
    const weights = [0, 1, 2].map((i) => (i === corner ? 1 : 0));
    const centre = skinPointAt(surface, at, [weights[0] ?? 0, weights[1] ?? 0, weights[2] ?? 0]);
    const radiusUm = nearestUm(surface, centre, marks, widest * FIELD_ERROR);
    // Where the ways from several marks meet the field errs a little: what it overstated is no gap.
    field.vertexUm[surface.mesh.start[3 * at + corner] ?? 0] = radiusUm;
    if (radiusUm <= limitUm) continue;
    gaps.push({ centre, radiusUm });
    field.addSource(centre);
  }
  return gaps;
}

/** The exact distance to the nearest mark, at most `mostUm`. */
function nearestUm(surface: Surface, centre: SkinPoint, marks: readonly SkinPoint[], mostUm: number): number {
  let nearest = mostUm;
  for (const mark of marks) {
    const airUm = Math.hypot(mark.xUm - centre.xUm, mark.yUm - centre.yUm, mark.zUm - centre.zUm);
    if (airUm * surface.metric.shrink >= nearest) continue;
    nearest = Math.min(nearest, skinDistance(surface, centre, mark, nearest)?.distanceUm ?? nearest);
  }
  return nearest;
}
