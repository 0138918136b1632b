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
  /** True on the view it was set on: only there it can be moved. */
  readonly own: boolean;
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

/** Places marks and remembers what was projected: marks are immutable, so a mark object never moves. */
export interface MarkPlacer {
  place(chart: Chart, view: ViewId): readonly PlacedMark[];
}

/** Makes a placer for one skin; without a skin only a view's own marks show. */
export function createMarkPlacer(skin: SkinModel | null): MarkPlacer {
  const remembered = new WeakMap<Mark, Map<ViewId, readonly ViewPoint[] | null>>();

  function project(mark: Mark, view: ViewId): readonly ViewPoint[] | null {
    if (skin === null) return null;
    const known = remembered.get(mark) ?? new Map<ViewId, readonly ViewPoint[] | null>();
    remembered.set(mark, known);
    const cached = known.get(view);
    if (cached !== undefined) return cached;
    const points: ViewPoint[] = [];
    for (const place of placesOf(mark)) {
      const point = skin.project(place, view);
      if (point !== null) points.push(point);
    }
    const shown = points.length === placesOf(mark).length ? points : null;
    known.set(view, shown);
    return shown;
  }

  return {
    place: (chart, view) =>
      chart.marks.flatMap((mark, i): PlacedMark[] => {
        const own = homeView(mark) === view;
        const points = own ? placesOf(mark) : project(mark, view);
        return points === null ? [] : [{ mark, number: i + 1, points, own }];
      }),
  };
}
