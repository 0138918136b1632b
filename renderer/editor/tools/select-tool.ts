/** Select: click, shift-click, rubber band, and dragging what is selected. */
import { NO_GESTURE } from '../state.ts';
import { finishMove, movableIds, previewMove } from './move-gesture.ts';
import { type PointerInput, type Tool, type ToolContext, hasMoved } from './tool.ts';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pointing-mark'; readonly start: PointerInput; readonly id: string }
  | { readonly kind: 'pointing-skin'; readonly start: PointerInput }
  | { readonly kind: 'moving'; readonly start: PointerInput; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'rubber'; readonly start: PointerInput };

const IDLE: Phase = { kind: 'idle' };

/** Makes the tool. */
export function createSelectTool(context: ToolContext): Tool {
  let phase: Phase = IDLE;

  function toggle(id: string): void {
    const next = new Set(context.state().selection);
    if (!next.delete(id)) next.add(id);
    context.select(next);
  }

  function beginDrag(start: PointerInput, id: string): Phase {
    if (!context.state().selection.has(id)) context.select(start.shift ? [...context.state().selection, id] : [id]);
    const ids = movableIds(context, context.state().selection);
    if (ids.size > 0 && !context.state().readOnly) return { kind: 'moving', start, ids };
    context.hint(context.state().readOnly ? 'signed' : 'not-here');
    return IDLE;
  }

  return {
    down(input) {
      const hit = context.hit(input);
      phase =
        hit === null
          ? { kind: 'pointing-skin', start: input }
          : { kind: 'pointing-mark', start: input, id: hit.mark.id };
    },
    move(input) {
      if (phase.kind === 'pointing-mark' && hasMoved(phase.start, input)) phase = beginDrag(phase.start, phase.id);
      if (phase.kind === 'pointing-skin' && hasMoved(phase.start, input))
        phase = { kind: 'rubber', start: phase.start };
      if (phase.kind === 'moving') previewMove(context, phase.ids, phase.start, input);
      if (phase.kind === 'rubber') {
        context.setGesture({ kind: 'rubber', from: phase.start.place, to: input.place });
      }
    },
    up(input) {
      const ended = phase;
      phase = IDLE;
      switch (ended.kind) {
        case 'idle':
          return;
        case 'pointing-mark':
          if (ended.start.shift) toggle(ended.id);
          else context.select([ended.id]);
          return;
        case 'pointing-skin':
          if (!ended.start.shift) context.select([]);
          return;
        case 'moving':
          finishMove(context, ended.ids, ended.start, input);
          return;
        case 'rubber': {
          context.setGesture(NO_GESTURE);
          const found = context.inside(ended.start.place, input.place);
          context.select(ended.start.shift ? [...context.state().selection, ...found] : found);
        }
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
