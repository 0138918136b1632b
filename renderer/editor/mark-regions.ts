/** Gives marks the name of the region they lie in. A name that was chosen by hand stays. */
import type { Chart, Mark } from '#shared/chart/schema.ts';

import { placesOf } from './mark-places.ts';
import type { Place, SkinModel } from './skin-model.ts';

/** An area lies where its middle lies; an area round a mouth has its middle off the skin, and is named by its edge. */
function middleOf(mark: Mark): Place | null {
  const [first] = placesOf(mark);
  if (mark.kind !== 'area' || first === undefined) return null;
  const mean = (axis: (place: Place) => number) =>
    Math.round(mark.outline.reduce((sum, place) => sum + axis(place), 0) / mark.outline.length);
  return { view: first.view, uUm: mean(({ uUm }) => uUm), vUm: mean(({ vUm }) => vUm) };
}

function regionOf(mark: Mark, skin: SkinModel): string | null {
  const [place] = placesOf(mark);
  if (place === undefined) return null;
  const middle = middleOf(mark);
  return (middle && skin.regionAt(middle)) ?? skin.regionAt(place);
}

function named(mark: Mark, before: Mark | undefined, skin: SkinModel): Mark {
  // What the skin said of the place before was not chosen by anybody, and follows the mark.
  const isChosen =
    mark.region !== undefined && (before === undefined || mark.region !== (regionOf(before, skin) ?? undefined));
  if (isChosen) return mark;
  const region = regionOf(mark, skin);
  if (region === (mark.region ?? null)) return mark;
  if (region !== null) return { ...mark, region };
  const { region: _gone, ...rest } = mark;
  return rest;
}

/** The chart after an edit with every new, moved or unnamed mark named; the same chart where nothing is to be named. */
export function nameRegions(before: Chart, after: Chart, skin: SkinModel | null): Chart {
  if (skin === null) return after;
  const known = new Map(before.marks.map((mark) => [mark.id, mark]));
  let changed = false;
  const marks = after.marks.map((mark) => {
    const was = known.get(mark.id);
    if (was === mark && mark.region !== undefined) return mark;
    const next = named(mark, was, skin);
    changed ||= next !== mark;
    return next;
  });
  return changed ? { ...after, marks } : after;
}
