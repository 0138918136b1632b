/** Ruler: press and drag, or click twice; between the clicks the view may change. Marks are caught exactly. */
import { placesOf } from '../mark-places.ts';
import type { Place } from '../skin-model.ts';
import { type PointerInput, type Tool, type ToolContext, hasMoved } from './tool.ts';

type Phase =
  | { readonly kind: 'idle' }
  /** The first place is pressed: a drag leads to the second, letting go waits for it. */
  | { readonly kind: 'first'; readonly start: PointerInput; readonly from: Place }
  | { readonly kind: 'open'; readonly from: Place }
  | { readonly kind: 'second'; readonly from: Place };

const IDLE: Phase = { kind: 'idle' };

/** Makes the tool. */
export function createRulerTool(context: ToolContext): Tool {
  let phase: Phase = IDLE;

  /** The mark under the pointer, or the skin; null off the skin. */
  function placeOf(input: PointerInput): Place | null {
    const mark = context.hit(input)?.mark;
    const [caught] = mark?.kind === 'point' ? placesOf(mark) : [];
    if (caught !== undefined) return caught;
    return context.isOnSkin(input.place) ? { view: context.state().view, ...input.place } : null;
  }

  function settle(from: Place, input: PointerInput): Phase {
    const to = placeOf(input);
    if (to === null) {
      context.hint('not-skin');
      context.ruler.lay(from, null, false);
      return { kind: 'open', from };
    }
    context.ruler.lay(from, to, true);
    return IDLE;
  }

  return {
    crossesViews: true,
    outlastsSteps: true,
    down(input) {
      if (phase.kind === 'open') {
        phase = { kind: 'second', from: phase.from };
        return;
      }
      const from = placeOf(input);
      if (from === null) {
        phase = IDLE;
        context.ruler.takeUp();
        context.hint('not-skin');
        return;
      }
      phase = { kind: 'first', start: input, from };
      context.ruler.lay(from, null, false);
    },
    move(input) {
      if (phase.kind === 'first' && hasMoved(phase.start, input)) phase = { kind: 'second', from: phase.from };
      if (phase.kind === 'open' || phase.kind === 'second') context.ruler.lay(phase.from, placeOf(input), false);
    },
    up(input) {
      if (phase.kind === 'first') phase = { kind: 'open', from: phase.from };
      else if (phase.kind === 'second') phase = settle(phase.from, input);
    },
    cancel() {
      const active = context.ruler.isLaid();
      phase = IDLE;
      context.ruler.takeUp();
      return active;
    },
    letGo() {
      if (phase.kind === 'second') phase = { kind: 'open', from: phase.from };
      if (phase.kind !== 'first') return;
      phase = IDLE;
      context.ruler.takeUp();
    },
  };
}
