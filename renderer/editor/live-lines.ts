/** Distances to the nearest neighbours while the hand moves. */
import { type PointMark, effectiveSpacing } from '#shared/chart/schema.ts';

import type { Place } from './skin-model.ts';
import type { EditorState, Gesture, LiveLine } from './state.ts';
import type { ViewPlaces } from './view-places.ts';

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
function movingPlace(state: EditorState, gesture: Gesture, places: ViewPlaces): Moving | null {
  if (gesture.kind === 'place') {
    if (!gesture.onSkin) return null;
    const place = { view: state.view, uUm: gesture.at.uUm, vUm: gesture.at.vUm };
    return { place, treatmentId: state.stamp.treatmentId, without: new Set() };
  }
  if (gesture.kind !== 'move') return null;
  const [id] = gesture.ids;
  const first =
    gesture.ids.size === 1 ? places.byId().get(id ?? '') : places.marks.find(({ mark }) => gesture.ids.has(mark.id));
  const at = first?.points[0];
  if (first === undefined || at === undefined) return null;
  const place = { view: state.view, uUm: at.uUm + gesture.duUm, vUm: at.vUm + gesture.dvUm };
  return { place, treatmentId: first.mark.treatment, without: gesture.ids };
}

/** First look around, µm on the drawing; doubled until enough are found. */
const FIRST_LOOK_UM = 12_500;

/** A way along the skin may be shorter than it looks where the patient is smaller than the reference body, but not by more. */
const LAST_LOOK_UM = 1.6 * FARTHEST_UM;

/** The marks of the treatment that show nearest to what is in the hand, at most as many as are measured. */
function nearestShown(places: ViewPlaces, { place, treatmentId, without }: Moving): readonly PointMark[] {
  const { uUm, vUm } = place;
  for (let reachUm = FIRST_LOOK_UM; ; reachUm = Math.min(LAST_LOOK_UM, 2 * reachUm)) {
    const corner = (sign: number) => ({ uUm: uUm + sign * reachUm, vUm: vUm + sign * reachUm });
    const near = places
      .grid()
      .inside(corner(-1), corner(1))
      .flatMap((id) => {
        const item = places.byId().get(id);
        const at = item?.points[0];
        if (item?.mark.kind !== 'point' || at === undefined) return [];
        if (item.mark.treatment !== treatmentId || without.has(id)) return [];
        const flatUm = Math.hypot(at.uUm - uUm, at.vUm - vUm);
        return flatUm <= reachUm ? [{ mark: item.mark, flatUm }] : [];
      });
    if (near.length < MEASURED && reachUm < LAST_LOOK_UM) continue;
    return near
      .sort((a, b) => a.flatUm - b.flatUm)
      .slice(0, MEASURED)
      .map(({ mark }) => mark);
  }
}

/** Measures from what is in the hand to the marks of its treatment that show near it. */
export function measureLiveLines(state: EditorState, gesture: Gesture, places: ViewPlaces): readonly LiveLine[] {
  const { skin, view } = state;
  const moving = skin === null ? null : movingPlace(state, gesture, places);
  if (skin === null || moving === null) return [];
  const treatment = state.chart.treatments.find((candidate) => candidate.id === moving.treatmentId);
  const window = treatment === undefined ? null : effectiveSpacing(treatment.technique);
  let lines: readonly LiveLine[] = [];
  for (const mark of nearestShown(places, moving)) {
    // Only what is nearer than those shown so far is of interest; a search that is bounded ends soon.
    const farthestUm = lines[SHOWN - 1]?.distanceUm ?? FARTHEST_UM;
    const way = skin.way(moving.place, mark, view, farthestUm);
    if (way === null) continue;
    const line = { ...way, from: moving.place, to: mark, fits: window === null || way.distanceUm >= window[0] };
    lines = [...lines, line].sort((a, b) => a.distanceUm - b.distanceUm).slice(0, SHOWN);
  }
  return lines;
}
