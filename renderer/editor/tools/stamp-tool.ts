/** Point: a click sets an injection with the stamp's values; press and slide shows the distances before it is set. */
import { addMark, makePoint } from '../chart-edits.ts';
import { NO_GESTURE } from '../state.ts';
import { finishMove, movableIds, previewMove } from './move-gesture.ts';
import { type PointerInput, type Tool, type ToolContext, hasMoved } from './tool.ts';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'placing'; readonly start: PointerInput; readonly slid: boolean }
  | { readonly kind: 'pointing-mark'; readonly start: PointerInput; readonly id: string }
  | { readonly kind: 'moving'; readonly start: PointerInput; readonly ids: ReadonlySet<string> };

const IDLE: Phase = { kind: 'idle' };

/** Makes the tool. */
export function createStampTool(context: ToolContext): Tool {
  let phase: Phase = IDLE;

  const preview = (input: PointerInput) =>
    context.setGesture({ kind: 'place', at: input.place, onSkin: context.isOnSkin(input.place) });

  function set(input: PointerInput): void {
    context.setGesture(NO_GESTURE);
    if (!context.isOnSkin(input.place)) {
      context.hint('off-skin');
      return;
    }
    const { view, stamp } = context.state();
    const id = context.newId();
    context.edit(addMark(makePoint(id, { view, ...input.place }, stamp)), 'edit.place');
    context.select([id]);
  }

  function beginDrag(start: PointerInput, id: string): Phase {
    // A selected mark takes its company along; another one is moved alone.
    const company = context.state().selection.has(id) ? context.state().selection : [id];
    const ids = movableIds(context, company);
    if (ids.size === 0) {
      context.hint('not-here');
      return IDLE;
    }
    if (!context.state().selection.has(id)) context.select([id]);
    return { kind: 'moving', start, ids };
  }

  return {
    down(input) {
      if (context.state().readOnly) {
        context.hint('signed');
        return;
      }
      const hit = context.hit(input);
      if (hit === null) {
        phase = { kind: 'placing', start: input, slid: false };
        preview(input);
      } else phase = { kind: 'pointing-mark', start: input, id: hit.mark.id };
    },
    move(input) {
      if (phase.kind === 'placing') {
        if (!phase.slid && !hasMoved(phase.start, input)) return;
        phase = { ...phase, slid: true };
        preview(input);
      }
      if (phase.kind === 'pointing-mark' && hasMoved(phase.start, input)) phase = beginDrag(phase.start, phase.id);
      if (phase.kind === 'moving') previewMove(context, phase.ids, phase.start, input);
    },
    up(input) {
      const ended = phase;
      phase = IDLE;
      switch (ended.kind) {
        case 'idle':
          return;
        case 'placing':
          // A click lies exactly where the pointer went down, however the hand trembled.
          set(ended.slid ? input : ended.start);
          return;
        case 'pointing-mark':
          context.select([ended.id]);
          return;
        case 'moving':
          finishMove(context, ended.ids, ended.start, input);
      }
    },
    cancel() {
      const active = phase.kind !== 'idle';
      phase = IDLE;
      context.setGesture(NO_GESTURE);
      return active;
    },
  };
}
