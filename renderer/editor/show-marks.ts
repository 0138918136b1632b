/** Brings marks before the eye: their view, their place, selected. */
import type { Editor } from './editor.ts';
import { homeView, placesOf } from './mark-places.ts';
import type { Place } from './skin-model.ts';
import { reveal } from './viewport.ts';

/** Selects marks and moves the drawing only when they are out of sight. */
export function showMarks(editor: Editor, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const shown = editor.placed().filter(({ mark }) => wanted.has(mark.id));
  if (shown.length < wanted.size) {
    const first = editor.store.getState().chart.marks.find((mark) => mark.id === ids[0]);
    const view = first === undefined ? null : homeView(first);
    if (view !== null && view !== editor.store.getState().view) editor.setView(view);
  }
  const { view, extents, size } = editor.store.getState();
  const places = editor
    .placed()
    .filter(({ mark }) => wanted.has(mark.id))
    .flatMap(({ mark, points }) => (points.length > 0 ? points : placesOf(mark)));
  editor.setViewport(reveal(editor.viewport(), extents[view], size, places));
  editor.select(ids);
}

/** Moves the drawing to a place when it is out of sight, on the view it is marked on unless this one shows it too. */
export function showPlace(editor: Editor, place: Place): void {
  const { skin, view: before } = editor.store.getState();
  const isSeen = place.view === before || (skin?.project(place, before) ?? null) !== null;
  if (!isSeen) editor.setView(place.view);
  const { view, extents, size } = editor.store.getState();
  const there = place.view === view ? place : skin?.project(place, view);
  if (there) editor.setViewport(reveal(editor.viewport(), extents[view], size, [there]));
}
