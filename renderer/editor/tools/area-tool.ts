/** Area: draw round the skin that is treated; with Alt, round what is left out of an area. */
import { addMark } from '../chart-edits.ts';
import { isInOutline } from '../hit-shapes.ts';
import { NO_GESTURE } from '../state.ts';
import { addHole, makeArea } from '../stroke-marks.ts';
import type { ViewPoint } from '../viewport.ts';
import { type Lasso, startLasso } from './lasso.ts';
import type { PointerInput, Tool, ToolContext } from './tool.ts';

interface Drawing {
  readonly lasso: Lasso;
  /** The area that gets a hole; null: a new area. */
  readonly holeOf: string | null;
}

/** Makes the tool. */
export function createAreaTool(context: ToolContext): Tool {
  let drawing: Drawing | null = null;

  /** The topmost area of this view round a place. */
  const areaRound = (place: ViewPoint): string | null =>
    context.placed().findLast(({ mark, points, own }) => own && mark.kind === 'area' && isInOutline(points, place))
      ?.mark.id ?? null;

  function begin(input: PointerInput): Drawing | null {
    if (context.state().readOnly) {
      context.hint('signed');
      return null;
    }
    const holeOf = input.alt === true ? areaRound(input.place) : null;
    if (input.alt === true && holeOf === null) {
      context.hint('no-area');
      return null;
    }
    return { lasso: startLasso(input), holeOf };
  }

  return {
    down(input) {
      drawing = begin(input);
    },
    move(input) {
      if (drawing === null) return;
      context.setGesture({ kind: 'lasso', outline: drawing.lasso.add(input), hole: drawing.holeOf !== null });
    },
    up() {
      const ended = drawing;
      drawing = null;
      context.setGesture(NO_GESTURE);
      const outline = ended?.lasso.close(context.umPerPx()) ?? null;
      if (ended === null || outline === null) return;
      const state = context.state();
      if (ended.holeOf !== null) {
        context.edit(addHole(ended.holeOf, state.view, outline, state.skin), 'edit.hole');
        context.select([ended.holeOf]);
        return;
      }
      const id = context.newId();
      const area = makeArea(id, state.view, outline, state);
      if (state.skin !== null && state.skin.areaCm2(area) === 0) {
        context.hint('off-skin');
        return;
      }
      context.edit(addMark(area), 'edit.area');
      context.select([id]);
    },
    cancel() {
      const active = drawing !== null;
      drawing = null;
      context.setGesture(NO_GESTURE);
      return active;
    },
  };
}
