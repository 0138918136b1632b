/** How large marks and their numbers are on a drawing, and where the numbers go. Lengths in mm of paper. */
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Mark } from '#shared/chart/schema.ts';

import { type Frame, placesOn, toPaper } from './chart-svg-frame.ts';
import { type Box, type LabelAnchor, type PlacedLabel, placeLabels } from './chart-svg-labels.ts';

/** Sizes that suit how crowded a drawing is. */
export interface MarkSizes {
  readonly radiusMm: number;
  readonly fontMm: number;
}

/** Numbers are never smaller than 4.5 pt; above 8 pt they would shout. */
const FONT_MM = { least: 1.6, most: 2.9 } as const;
const RADIUS_MM = { least: 0.45, most: 1.3 } as const;
/** Marks looked at when judging how crowded a drawing is: enough, and quick. */
const SAMPLE = 400;

const clamp = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value));

/** Middle of a mark on the paper, mm; null where it is not on this view. */
export function markCentre(mark: Mark, view: ViewId, frame: Frame): { readonly x: number; readonly y: number } | null {
  const places = placesOn(mark, view).map((place) => toPaper(frame, place));
  const [first] = places;
  if (first === undefined) return null;
  // A thread is numbered where the needle went in, an area in its middle.
  if (mark.kind !== 'area') return first;
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
}

/** Sizes from the distance that the closest fifth of marks have from each other on the paper. */
export function markSizes(centres: readonly { readonly x: number; readonly y: number }[]): MarkSizes {
  const nearest = centres
    .slice(0, SAMPLE)
    .map((a) =>
      centres.reduce((least, b) => (a === b ? least : Math.min(least, Math.hypot(a.x - b.x, a.y - b.y))), Infinity),
    )
    .sort((a, b) => a - b);
  const typical = nearest[Math.floor(nearest.length / 5)] ?? Infinity;
  return { radiusMm: clamp(typical * 0.2, RADIUS_MM), fontMm: clamp(typical * 0.42, FONT_MM) };
}

/** Width of a text of digits in Inter, mm. */
export const digitsWidth = (text: string, fontMm: number): number => text.length * fontMm * 0.64 + 0.25;

/** Places a text beside each mark that has one. */
export function placeNumbers(
  marks: readonly { readonly id: string; readonly x: number; readonly y: number; readonly text: string }[],
  sizes: MarkSizes,
  bounds: Box,
  taken: readonly Box[],
): PlacedLabel[] {
  const anchors = marks.map(({ id, x, y, text }): LabelAnchor => ({
    id,
    x,
    y,
    radius: sizes.radiusMm * 1.15,
    width: digitsWidth(text, sizes.fontMm),
  }));
  return placeLabels(anchors, sizes.fontMm * 0.82, bounds, taken);
}
