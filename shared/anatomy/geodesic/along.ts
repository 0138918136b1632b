/** The direction in which a shortest way sets out. */
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import type { SkinPath } from './skin-distance.ts';
import { type Heading, headingTowards } from './straight.ts';

/** A place on an edge is its way's first corner once more: corners nearer than this tell no direction, µm. */
const SAME_UM = 5;

/** The heading at the start of a way: straight on from there is the way itself. */
export function headingAlong(surface: Surface, from: SkinPoint, { pathUm }: SkinPath): Heading {
  for (let i = 3; i + 2 < pathUm.length; i += 3) {
    const direction = [
      (pathUm[i] ?? 0) - from.xUm,
      (pathUm[i + 1] ?? 0) - from.yUm,
      (pathUm[i + 2] ?? 0) - from.zUm,
    ] as const;
    if (Math.hypot(...direction) > SAME_UM) return headingTowards(surface, from, direction);
  }
  return { triangle: from.triangle, x: 0, y: 0 };
}
