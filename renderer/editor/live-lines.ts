/** Distances to the nearest neighbours while the hand moves. */
import { effectiveSpacing } from '#shared/chart/schema.ts';

import type { PlacedMark } from './mark-places.ts';
import type { Place } from './skin-model.ts';
import type { EditorState, Gesture, LiveLine } from './state.ts';

/** Lines beyond these say nothing and cost time: this many are measured, and the closest of them shown. */
const MEASURED = 4;
const SHOWN = 2;

/** Neighbours beyond this need no line, and far searches take long, µm. */
const FARTHEST_UM = 60_000;

interface Moving {
  readonly place: Place;
  readonly treatmentId: string;
  readonly without: ReadonlySet<string>;
}

/** What is in the hand: the point being set, or the first of the marks being moved. */
function movingPlace(state: EditorState, gesture: Gesture, placed: readonly PlacedMark[]): Moving | null {
  if (gesture.kind === 'place') {
    if (!gesture.onSkin) return null;
    const place = { view: state.view, uUm: gesture.at.uUm, vUm: gesture.at.vUm };
    return { place, treatmentId: state.stamp.treatmentId, without: new Set() };
  }
  if (gesture.kind !== 'move') return null;
  const first = placed.find(({ mark }) => gesture.ids.has(mark.id));
  const at = first?.points[0];
  if (first === undefined || at === undefined) return null;
  const place = { view: state.view, uUm: at.uUm + gesture.duUm, vUm: at.vUm + gesture.dvUm };
  return { place, treatmentId: first.mark.treatment, without: gesture.ids };
}

/** Measures from what is in the hand to the marks of its treatment that show near it. */
export function measureLiveLines(
  state: EditorState,
  gesture: Gesture,
  placed: readonly PlacedMark[],
): readonly LiveLine[] {
  const { skin, view } = state;
  const moving = movingPlace(state, gesture, placed);
  if (skin === null || moving === null) return [];
  const treatment = state.chart.treatments.find((candidate) => candidate.id === moving.treatmentId);
  const window = treatment === undefined ? null : effectiveSpacing(treatment.technique);
  const near = placed
    .flatMap(({ mark, points }) => {
      const at = points[0];
      const usable = mark.kind === 'point' && mark.treatment === moving.treatmentId && !moving.without.has(mark.id);
      if (!usable || at === undefined) return [];
      return [{ mark, flat: Math.hypot(at.uUm - moving.place.uUm, at.vUm - moving.place.vUm) }];
    })
    .sort((a, b) => a.flat - b.flat)
    .slice(0, MEASURED);
  const lines = near.flatMap(({ mark }): LiveLine[] => {
    const way = skin.way(moving.place, mark, view, FARTHEST_UM);
    if (way === null) return [];
    return [{ ...way, from: moving.place, to: mark, fits: window === null || way.distanceUm >= window[0] }];
  });
  return lines.sort((a, b) => a.distanceUm - b.distanceUm).slice(0, SHOWN);
}
