/**
 * Distances on a photograph, from a known length drawn on it. The photo is taken for flat and square on: skin curves
 * away and nearer things are larger, so every one of them is approximate. On the drawing they are exact.
 */

/** A place on a photo, pixels of its own from its upper left corner. */
export interface PlacePx {
  readonly x: number;
  readonly y: number;
}

/** A line on a photo whose length is known. */
export interface PhotoScale {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lengthUm: number;
}

/** Between the ends of a line shorter than this many pixels, one pixel of a slip at each end is more than 4 %. */
export const SHORTEST_SCALE_PX = 50;

/** Length of a line on the photo, pixels. */
export const lineLengthPx = ({ x1, y1, x2, y2 }: Omit<PhotoScale, 'lengthUm'>): number => Math.hypot(x2 - x1, y2 - y1);

/** Whether a line is long enough to measure by. */
export const isUsableScale = (line: Omit<PhotoScale, 'lengthUm'>): boolean => lineLengthPx(line) >= SHORTEST_SCALE_PX;

/** A distance that rests on a flat photo. */
export interface FlatDistance {
  readonly um: number;
  /** Always: said wherever the number is shown. */
  readonly approximate: true;
}

/** The distance between two places, whole µm; null: the photo has no known length to go by. */
export function flatDistance(scale: PhotoScale | null, a: PlacePx, b: PlacePx): FlatDistance | null {
  if (scale === null || !isUsableScale(scale)) return null;
  const umPerPx = scale.lengthUm / lineLengthPx(scale);
  return { um: Math.round(Math.hypot(b.x - a.x, b.y - a.y) * umPerPx), approximate: true };
}

/** Each mark's nearest other mark and how far it is; none where there is no known length or no other mark. */
export function nearestMarks<M extends PlacePx & { readonly id: string }>(
  scale: PhotoScale | null,
  marks: readonly M[],
): ReadonlyMap<string, { readonly other: M; readonly distance: FlatDistance }> {
  const nearest = new Map<string, { other: M; distance: FlatDistance }>();
  for (const mark of marks) {
    for (const other of marks) {
      if (other.id === mark.id) continue;
      const distance = flatDistance(scale, mark, other);
      if (distance === null) return nearest;
      const known = nearest.get(mark.id);
      if (known === undefined || distance.um < known.distance.um) nearest.set(mark.id, { other, distance });
    }
  }
  return nearest;
}
