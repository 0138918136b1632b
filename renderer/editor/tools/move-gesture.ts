/** Dragging marks, shared by the tools that can: preview while the hand moves, one edit when it lets go. */
import { moveMarks } from '../chart-edits.ts';
import { shownMarks } from '../mark-places.ts';
import { NO_GESTURE } from '../state.ts';
import type { PointerInput, ToolContext } from './tool.ts';

/** The marks among these that can be moved on the present view. */
export function movableIds(context: ToolContext, ids: Iterable<string>): ReadonlySet<string> {
  const wanted = new Set(ids);
  return new Set(
    context
      .placed()
      .filter(({ mark }) => wanted.has(mark.id))
      .map(({ mark }) => mark.id),
  );
}

const offset = (from: PointerInput, to: PointerInput) => ({
  duUm: Math.round(to.place.uUm - from.place.uUm),
  dvUm: Math.round(to.place.vUm - from.place.vUm),
});

/** Shows where the marks would go. */
export function previewMove(
  context: ToolContext,
  ids: ReadonlySet<string>,
  from: PointerInput,
  to: PointerInput,
): void {
  context.setGesture({ kind: 'move', ids, ...offset(from, to) });
}

/** Moves them. */
export function finishMove(context: ToolContext, ids: ReadonlySet<string>, from: PointerInput, to: PointerInput): void {
  const { duUm, dvUm } = offset(from, to);
  context.setGesture(NO_GESTURE);
  context.edit(moveMarks(ids, context.state().view, duUm, dvUm, shownMarks(context.placed())), 'edit.move');
}
