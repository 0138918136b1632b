/** Where the marks of a chart show in a view: set there, or seen there from another view. */
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart, Mark } from '#shared/chart/schema.ts';

import type { Place, SkinModel } from './skin-model.ts';
import type { ViewPoint } from './viewport.ts';

/** A mark as it shows in a view. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Its number on paper and screen: place in the list, from one. */
  readonly number: number;
  readonly points: readonly ViewPoint[];
  /** Of an area: what is left out of it. */
  readonly holes: readonly (readonly ViewPoint[])[];
  /** True on the view it was set on. */
  readonly own: boolean;
  /** True where the skin under it is seen at a slant: another view shows it better. */
  readonly edge: boolean;
}

/** The places a mark consists of. */
export function placesOf(mark: Mark): readonly Place[] {
  switch (mark.kind) {
    case 'point':
      return [mark];
    case 'thread':
      return mark.path;
    case 'area':
      return mark.outline;
  }
}

/** The view a mark was set on. */
export const homeView = (mark: Mark): ViewId | null => placesOf(mark)[0]?.view ?? null;

/** The holes of a mark. */
const holesOf = (mark: Mark): readonly (readonly Place[])[] => (mark.kind === 'area' ? (mark.holes ?? []) : []);

interface Shown {
  readonly points: readonly ViewPoint[];
  readonly holes: readonly (readonly ViewPoint[])[];
  readonly edge: boolean;
}

/** Places marks and remembers what was projected: marks are immutable, so a mark object never moves. */
export interface MarkPlacer {
  place(chart: Chart, view: ViewId): readonly PlacedMark[];
}

/** Makes a placer for one skin; without a skin only a view's own marks show. */
export function createMarkPlacer(skin: SkinModel | null): MarkPlacer {
  const remembered = new WeakMap<Mark, Map<ViewId, Shown | null>>();

  function project(mark: Mark, view: ViewId): Shown | null {
    if (skin === null) return null;
    const known = remembered.get(mark) ?? new Map<ViewId, Shown | null>();
    remembered.set(mark, known);
    const cached = known.get(view);
    if (cached !== undefined) return cached;
    let edge = false;
    const show = (places: readonly Place[]): ViewPoint[] =>
      places.flatMap((place) => {
        const point = skin.project(place, view);
        if (point === null) return [];
        edge ||= point.edge;
        return [{ uUm: point.uUm, vUm: point.vUm }];
      });
    const points = show(placesOf(mark));
    const holes = holesOf(mark).map(show);
    const isWhole =
      points.length === placesOf(mark).length && holes.every((hole, i) => hole.length === holesOf(mark)[i]?.length);
    const shown = isWhole ? { points, holes, edge } : null;
    known.set(view, shown);
    return shown;
  }

  return {
    place: (chart, view) =>
      chart.marks.flatMap((mark, i): PlacedMark[] => {
        const own = placesOf(mark).every((place) => place.view === view);
        const projected = project(mark, view);
        if (own) {
          const edge = projected?.edge ?? false;
          return [{ mark, number: i + 1, points: placesOf(mark), holes: holesOf(mark), own, edge }];
        }
        return projected === null ? [] : [{ mark, number: i + 1, ...projected, own }];
      }),
  };
}

/** What shows, by mark: what a move of marks from other views starts from. */
export const shownMarks = (placed: readonly PlacedMark[]): ReadonlyMap<string, readonly ViewPoint[]> =>
  new Map(placed.map(({ mark, points }) => [mark.id, points]));
