/** The marks of the present view and the grid that finds them, made once for each chart. */
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart } from '#shared/chart/schema.ts';

import { type HitGrid, createHitGrid } from './hit-grid.ts';
import type { MarkPlacer, PlacedMark } from './mark-places.ts';

/** Marks as they show, and the grid over them, built when first asked for. */
export interface ViewPlaces {
  readonly marks: readonly PlacedMark[];
  readonly grid: () => HitGrid;
  readonly byId: () => ReadonlyMap<string, PlacedMark>;
}

/** Remembers the places of the chart and view asked for last. */
export function createViewPlaces(): { of: (chart: Chart, view: ViewId, placer: MarkPlacer) => ViewPlaces } {
  let last: { chart: Chart; view: ViewId; placer: MarkPlacer; places: ViewPlaces } | null = null;
  return {
    of(chart, view, placer) {
      if (last?.chart === chart && last.view === view && last.placer === placer) return last.places;
      const marks = placer.place(chart, view);
      let grid: HitGrid | null = null;
      let byId: ReadonlyMap<string, PlacedMark> | null = null;
      const places: ViewPlaces = {
        marks,
        grid: () =>
          (grid ??= createHitGrid(
            marks.flatMap(({ mark, points }) => points.map(({ uUm, vUm }) => ({ id: mark.id, uUm, vUm }))),
          )),
        byId: () => (byId ??= new Map(marks.map((item) => [item.mark.id, item]))),
      };
      last = { chart, view, placer, places };
      return places;
    },
  };
}
