/** Erase: takes away what is clicked or dragged over, all in one step. */
import { deleteMarks } from '../chart-edits.ts';
import { NO_GESTURE } from '../state.ts';
import type { PointerInput, Tool, ToolContext } from './tool.ts';

/** Makes the tool. */
export function createEraseTool(context: ToolContext): Tool {
  let doomed: ReadonlySet<string> | null = null;
  let last: PointerInput | null = null;

  /** Looks along the way from the last event, so that a fast stroke leaves nothing out. */
  function sweep(input: PointerInput): void {
    if (doomed === null) return;
    const from = last ?? input;
    last = input;
    const steps = Math.max(
      1,
      Math.ceil(Math.hypot(input.screen.x - from.screen.x, input.screen.y - from.screen.y) / 4),
    );
    const found = new Set(doomed);
    for (let i = 0; i <= steps; i++) {
      const mix = (a: number, b: number) => a + ((b - a) * i) / steps;
      const hit = context.hit({
        ...input,
        place: { uUm: mix(from.place.uUm, input.place.uUm), vUm: mix(from.place.vUm, input.place.vUm) },
      });
      if (hit !== null) found.add(hit.mark.id);
    }
    if (found.size === doomed.size) return;
    doomed = found;
    context.setGesture({ kind: 'erase', ids: found });
  }

  return {
    down(input) {
      if (context.state().readOnly) {
        context.hint('signed');
        return;
      }
      doomed = new Set();
      last = null;
      sweep(input);
    },
    move: sweep,
    up(input) {
      sweep(input);
      const ids = doomed;
      doomed = null;
      context.setGesture(NO_GESTURE);
      if (ids !== null && ids.size > 0) context.edit(deleteMarks(ids), 'edit.delete');
    },
    cancel() {
      const active = doomed !== null;
      doomed = null;
      context.setGesture(NO_GESTURE);
      return active;
    },
  };
}
