/** The other side: marks copied to where their mirror image lies. */
import { DUPLICATE_UM } from '#shared/spacing/spacing-index.ts';
import { mirrored } from '#shared/spacing/patterns/mirror.ts';
import type { Chart, Mark } from '#shared/chart/schema.ts';

import { placesOf } from './mark-places.ts';
import type { Place, SkinModel } from './skin-model.ts';

function mirrorImage(mark: Mark, id: string): Mark {
  const turn = <T extends Place>(place: T): T => ({ ...place, ...mirrored(place) });
  // Its region is that of its own side, and it belongs to no pattern.
  const { region: _region, pattern: _pattern, ...rest } = mark;
  const copy = { ...rest, id, state: 'planned' as const };
  switch (copy.kind) {
    case 'point':
      return turn(copy);
    case 'thread':
      return { ...copy, path: copy.path.map(turn) };
    case 'area':
      return {
        ...copy,
        outline: copy.outline.map(turn),
        ...(copy.holes && { holes: copy.holes.map((hole) => hole.map(turn)) }),
      };
  }
}

/** Calibration may make skin this much shorter than the drawing: places farther apart there are surely not one. */
const MOST_SHRINK = 5;

/** Whether two places are the same to within half a millimetre along the skin. */
function isSame(a: Place, b: Place, skin: SkinModel | null): boolean {
  const there = b.view === a.view ? b : (skin?.project(b, a.view) ?? null);
  if (there === null) return false;
  const flatUm = Math.hypot(there.uUm - a.uUm, there.vUm - a.vUm);
  if (skin === null) return flatUm < DUPLICATE_UM;
  if (flatUm >= DUPLICATE_UM * MOST_SHRINK) return false;
  const way = skin.way(a, b, a.view, DUPLICATE_UM);
  return way !== null && Math.round(way.distanceUm) < DUPLICATE_UM;
}

function isThere(mark: Mark, others: readonly Mark[], skin: SkinModel | null): boolean {
  const places = placesOf(mark);
  const [first, last] = [places[0], places[places.length - 1]];
  return others.some((other) => {
    if (other.kind !== mark.kind) return false;
    const theirs = placesOf(other);
    const [theirFirst, theirLast] = [theirs[0], theirs[theirs.length - 1]];
    if (!first || !last || !theirFirst || !theirLast) return false;
    return isSame(first, theirFirst, skin) && isSame(last, theirLast, skin);
  });
}

/** The mirror images, and how many were left out because something is there already. */
export function mirrorMarks(
  chart: Chart,
  ids: ReadonlySet<string>,
  skin: SkinModel | null,
  newId: () => string,
): { readonly marks: readonly Mark[]; readonly refused: number } {
  const images = chart.marks.filter((mark) => ids.has(mark.id)).map((mark) => mirrorImage(mark, newId()));
  const marks = images.filter((image) => !isThere(image, chart.marks, skin));
  return { marks, refused: images.length - marks.length };
}
