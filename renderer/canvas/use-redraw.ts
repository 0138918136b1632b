/** Redraws a shape's layer when the editor's state changes, without going through React. */
import type Konva from 'konva';
import { type RefObject, useEffect } from 'react';

import type { Editor } from '../editor/editor.ts';
import type { EditorState, GestureState } from '../editor/state.ts';
import type { World } from './world.ts';

/** Which changes a shape shows, besides a new painting of the whole. */
export interface RedrawRule {
  readonly onState: (now: EditorState, before: EditorState) => boolean;
  readonly onGesture: (now: GestureState, before: GestureState) => boolean;
}

/** Asks for a redraw in the next frame, once for any number of changes and shapes of a layer. */
export function useRedraw(shape: RefObject<Konva.Shape | null>, editor: Editor, world: World, rule: RedrawRule): void {
  useEffect(() => {
    const draw = () => void shape.current?.getLayer()?.batchDraw();
    const stops = [
      world.onPaint(draw),
      editor.store.subscribe((now, before) => {
        if (rule.onState(now, before)) draw();
      }),
      editor.gestures.subscribe((now, before) => {
        if (rule.onGesture(now, before)) draw();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [shape, editor, world, rule]);
}
