/** Pattern: click the corners of a line, click regions or draw round an area, or press and drag the way of threads. */
import type { Place } from '../skin-model.ts';
import { regionCodeOf } from '../pattern-request.ts';
import { NO_GESTURE } from '../state.ts';
import { type Lasso, startLasso } from './lasso.ts';
import { type PointerInput, type Tool, type ToolContext, hasMoved } from './tool.ts';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly start: PointerInput }
  | { readonly kind: 'turning' }
  | { readonly kind: 'lasso'; readonly lasso: Lasso; readonly view: Place['view'] }
  | { readonly kind: 'aiming'; readonly entry: Place };

const IDLE: Phase = { kind: 'idle' };

/** A second click this near the last corner ends a line, pixels. */
const END_PX = 8;
/** The handle is taken this near to it, pixels; a finger needs more. */
const HANDLE_PX = 12;

/** Makes the tool. */
export function createPatternTool(context: ToolContext): Tool {
  let phase: Phase = IDLE;
  let lastCorner: PointerInput | null = null;
  const { patterns } = context;

  const placeOf = ({ place }: PointerInput): Place => ({
    view: context.state().view,
    uUm: Math.round(place.uUm),
    vUm: Math.round(place.vUm),
  });
  const kind = () => patterns.store.getState().settings.kind;
  const draft = () => patterns.store.getState().draft;

  function onSkin(input: PointerInput): boolean {
    if (context.isOnSkin(input.place)) return true;
    context.hint('not-skin');
    return false;
  }

  function begin(input: PointerInput): Phase {
    const handle = context.handle();
    const reach = (input.coarse ? 2 : 1) * HANDLE_PX * context.umPerPx();
    if (handle && Math.hypot(handle.at.uUm - input.place.uUm, handle.at.vUm - input.place.vUm) <= reach)
      return { kind: 'turning' };
    context.select([]);
    const { settings } = patterns.store.getState();
    if (settings.kind === 'fill' && settings.area === 'lasso')
      return { kind: 'lasso', lasso: startLasso(input), view: context.state().view };
    return { kind: 'pressed', start: input };
  }

  function corner(input: PointerInput): void {
    const { corners, ended } = draft();
    const isEnd =
      lastCorner !== null &&
      corners.length > 1 &&
      Math.hypot(input.screen.x - lastCorner.screen.x, input.screen.y - lastCorner.screen.y) <= END_PX;
    if (isEnd && !ended) {
      patterns.draw({ ended: true, cursor: null });
      return;
    }
    if (!onSkin(input)) return;
    lastCorner = input;
    patterns.draw({ corners: ended ? [placeOf(input)] : [...corners, placeOf(input)], ended: false, cursor: null });
  }

  function click(input: PointerInput): void {
    if (kind() === 'line') corner(input);
    else if (kind() === 'threads') {
      if (onSkin(input)) patterns.draw({ entry: placeOf(input), towards: null });
    } else {
      const { skin } = context.state();
      const code = regionCodeOf(skin?.regionAt(placeOf(input)) ?? null);
      if (skin === null) context.hint('preparing');
      else if (code === null) context.hint('not-skin');
      else patterns.toggleRegion(code);
    }
  }

  function turn(input: PointerInput): void {
    const handle = context.handle();
    if (handle === null) return;
    const angle = Math.atan2(input.place.vUm - handle.pivot.vUm, input.place.uUm - handle.pivot.uUm);
    patterns.set({ angleDegrees: Math.round((angle * 180) / Math.PI) });
  }

  return {
    crossesViews: true,
    down(input) {
      if (context.state().readOnly) {
        context.hint('signed');
        return;
      }
      phase = begin(input);
    },
    move(input) {
      if (phase.kind === 'pressed' && kind() === 'threads' && hasMoved(phase.start, input) && onSkin(phase.start))
        phase = { kind: 'aiming', entry: placeOf(phase.start) };
      if (phase.kind === 'turning') turn(input);
      if (phase.kind === 'lasso' && phase.view === context.state().view)
        context.setGesture({ kind: 'lasso', outline: phase.lasso.add(input), hole: false });
      if (phase.kind === 'aiming' && context.isOnSkin(input.place))
        patterns.draw({ entry: phase.entry, towards: placeOf(input) });
      if (phase.kind === 'idle' && kind() === 'line' && draft().corners.length > 0 && !draft().ended)
        patterns.draw({ cursor: context.isOnSkin(input.place) ? placeOf(input) : null });
    },
    up() {
      const ended = phase;
      phase = IDLE;
      if (ended.kind === 'pressed') click(ended.start);
      if (ended.kind !== 'lasso') return;
      context.setGesture(NO_GESTURE);
      const places = ended.lasso.close(context.umPerPx());
      if (places !== null) patterns.draw({ outline: { view: ended.view, places }, view: ended.view });
      else patterns.draw({ outline: null });
    },
    finish() {
      patterns.commit();
    },
    cancel() {
      const active = phase.kind !== 'idle';
      phase = IDLE;
      context.setGesture(NO_GESTURE);
      return patterns.cancel() || active;
    },
    letGo() {
      phase = IDLE;
      context.setGesture(NO_GESTURE);
    },
  };
}
