/** Thread: press at the entry and drag to the exit, or click corners; a click on the last corner, or Enter, ends it. */
import { addMark } from '../chart-edits.ts';
import { NO_GESTURE } from '../state.ts';
import { makeThread } from '../stroke-marks.ts';
import type { ViewPoint } from '../viewport.ts';
import { type PointerInput, type Tool, type ToolContext, hasMoved } from './tool.ts';

type Phase =
  | { readonly kind: 'idle' }
  /** The entry is pressed: a drag leads to the exit, letting go waits for corners. */
  | { readonly kind: 'pressed'; readonly start: PointerInput }
  | { readonly kind: 'dragging'; readonly start: PointerInput }
  | { readonly kind: 'open'; readonly path: readonly ViewPoint[]; readonly last: PointerInput };

const IDLE: Phase = { kind: 'idle' };

/** Makes the tool. */
export function createThreadTool(context: ToolContext): Tool {
  let phase: Phase = IDLE;

  function preview(path: readonly ViewPoint[]): void {
    const { skin, view } = context.state();
    const lengthUm = skin?.threadLengthUm(path.map((place) => ({ view, ...place }))) ?? null;
    context.setGesture({ kind: 'thread', path, lengthUm });
  }

  function give(path: readonly ViewPoint[]): void {
    phase = IDLE;
    context.setGesture(NO_GESTURE);
    if (path.length < 2) return;
    const state = context.state();
    if (!path.every((place) => context.isOnSkin(place))) {
      context.hint('off-skin');
      return;
    }
    const id = context.newId();
    context.edit(addMark(makeThread(id, state.view, path, state)), 'edit.thread');
    context.select([id]);
  }

  function giveUp(): boolean {
    const active = phase.kind !== 'idle';
    phase = IDLE;
    context.setGesture(NO_GESTURE);
    return active;
  }

  return {
    down(input) {
      if (context.state().readOnly) {
        context.hint('signed');
        return;
      }
      if (phase.kind === 'open') return;
      if (!context.isOnSkin(input.place)) {
        context.hint('off-skin');
        return;
      }
      phase = { kind: 'pressed', start: input };
      preview([input.place, input.place]);
    },
    move(input) {
      if (phase.kind === 'pressed' && hasMoved(phase.start, input)) phase = { kind: 'dragging', start: phase.start };
      if (phase.kind === 'dragging') preview([phase.start.place, input.place]);
      if (phase.kind === 'open') preview([...phase.path, input.place]);
    },
    up(input) {
      if (phase.kind === 'pressed') phase = { kind: 'open', path: [phase.start.place], last: phase.start };
      else if (phase.kind === 'dragging') give([phase.start.place, input.place]);
      else if (phase.kind === 'open') {
        if (!hasMoved(phase.last, input)) give(phase.path);
        else if (context.isOnSkin(input.place)) {
          phase = { kind: 'open', path: [...phase.path, input.place], last: input };
          preview(phase.path);
        } else context.hint('off-skin');
      }
    },
    finish() {
      if (phase.kind === 'open') give(phase.path);
    },
    cancel: giveUp,
    letGo() {
      if (phase.kind !== 'open') giveUp();
    },
  };
}
