/** In which drawing a place on the skin is best marked. */
import { projectToView } from './lift.ts';
import type { SkinPoint } from './skin-point.ts';
import type { Surface } from './surface.ts';
import { VIEW_IDS, type ViewId } from './views.ts';

/** A place on a drawing, whole µm. */
export interface ViewPlace {
  readonly view: ViewId;
  readonly uUm: number;
  readonly vUm: number;
}

/** Skin turned away farther than this (cosine) is marked in another view when one shows it better. */
const SQUARE_ENOUGH = 0.35;

/** The place in the preferred view where that shows the skin well, else in the view that shows it best; null: in none. */
export function placeInView(surface: Surface, point: SkinPoint, preferred: ViewId): ViewPlace | null {
  let best: ViewPlace | null = null;
  let facing = 0;
  for (const view of [preferred, ...VIEW_IDS]) {
    const projection = projectToView(surface, view, point);
    if (!projection.visible || projection.facing <= facing) continue;
    best = { view, uUm: Math.round(projection.uUm), vUm: Math.round(projection.vUm) };
    facing = projection.facing;
    if (view === preferred && facing >= SQUARE_ENOUGH) return best;
  }
  return best;
}
