/** Redraws a layer when the editor's state changes, without going through React. */
import type Konva from 'konva';
import { type RefObject, useEffect } from 'react';

import type { Editor } from '../editor/editor.ts';
import type { EditorState, GestureState } from '../editor/state.ts';

/** Which changes a layer shows. */
export interface RedrawRule {
  readonly onState: (now: EditorState, before: EditorState) => boolean;
  readonly onGesture: (now: GestureState, before: GestureState) => boolean;
}

/** True when the drawing lies elsewhere on the screen. */
export const viewMoved = (now: EditorState, before: EditorState): boolean =>
  now.view !== before.view ||
  now.viewports !== before.viewports ||
  now.size !== before.size ||
  now.extents !== before.extents;

/** Asks for a redraw in the next frame, once for any number of changes. */
export function useRedraw(layer: RefObject<Konva.Layer | null>, editor: Editor, rule: RedrawRule): void {
  useEffect(() => {
    const draw = () => layer.current?.batchDraw();
    const stops = [
      editor.store.subscribe((now, before) => {
        if (rule.onState(now, before)) draw();
      }),
      editor.gestures.subscribe((now, before) => {
        if (rule.onGesture(now, before)) draw();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [layer, editor, rule]);
}
