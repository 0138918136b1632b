/** Photographs in the order they were taken: by day and visit, by view and moment, and what each is compared with. */

/** When a photo shows the patient, seen from the treatment. */
export const MOMENTS = ['before', 'after', 'follow-up'] as const;

/** When a photo shows the patient. */
export type Moment = (typeof MOMENTS)[number];

/** What orders photos. */
export interface PhotoFacts {
  readonly id: string;
  /** The day it shows, YYYY-MM-DD. */
  readonly day: string;
  readonly sessionId: string | null;
  readonly moment: Moment;
  readonly view: string | null;
  /** When it was added, which settles the order within a day. */
  readonly createdAt: string;
}

/** Which photos are shown; null: all. `none`: those without a view. */
export interface PhotoFilter {
  readonly view: string | null;
  readonly moment: Moment | null;
}

/** Filter value for photos that have no view. */
export const NO_VIEW = 'none';

/** Photos of one day and visit. */
export interface PhotoGroup<P extends PhotoFacts> {
  readonly key: string;
  readonly day: string;
  readonly sessionId: string | null;
  readonly photos: readonly P[];
}

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Earliest first: day, moment, then when they were added. */
const byTime = (a: PhotoFacts, b: PhotoFacts): number =>
  textOrder(a.day, b.day) ||
  MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
  textOrder(a.createdAt, b.createdAt) ||
  textOrder(a.id, b.id);

/** Photos earliest first. */
export const inOrder = <P extends PhotoFacts>(photos: readonly P[]): P[] => photos.toSorted(byTime);

/** Photos that a filter lets through. */
export const matching = <P extends PhotoFacts>(photos: readonly P[], { view, moment }: PhotoFilter): P[] =>
  photos.filter(
    (photo) => (view === null || (photo.view ?? NO_VIEW) === view) && (moment === null || photo.moment === moment),
  );

/** Groups of one day and visit, newest day first; within a group earliest first. */
export function groupPhotos<P extends PhotoFacts>(photos: readonly P[]): PhotoGroup<P>[] {
  const groups = new Map<string, P[]>();
  for (const photo of inOrder(photos)) {
    const key = `${photo.day} ${photo.sessionId ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [photo]);
    else group.push(photo);
  }
  return [...groups]
    .map(([key, group]) => ({ key, day: key.slice(0, 10), sessionId: group[0]?.sessionId ?? null, photos: group }))
    .toSorted((a, b) => textOrder(b.day, a.day) || textOrder(a.key, b.key));
}

/**
 * What a photo is compared with first, of the same view: for one taken before a treatment the newest later one, for any
 * other the earliest one before it. Null: there is none.
 */
export function counterpartOf<P extends PhotoFacts>(photos: readonly P[], photo: P): P | null {
  const same = inOrder(photos.filter(({ id, view }) => id !== photo.id && view === photo.view));
  if (photo.moment === 'before') return same.findLast((other) => byTime(other, photo) > 0) ?? same[0] ?? null;
  return same.find((other) => other.moment === 'before' && byTime(other, photo) < 0) ?? same[0] ?? null;
}
