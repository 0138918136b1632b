/** What the hand is doing, and the overlay that every drawing carries. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import type { Editor } from '../editor/editor.ts';
import { drawGesture } from './draw-gesture.ts';
import type { WriteCm } from './draw-line.ts';
import { drawPattern } from './draw-pattern.ts';
import { drawRuler } from './draw-ruler.ts';
import { type OverlayWords, drawOverlay } from './draw-overlay.ts';
import type { CanvasPalette } from './palette.ts';
import { type RedrawRule, useRedraw, viewMoved } from './use-redraw.ts';

const RULE: RedrawRule = {
  onState: (now, before) => viewMoved(now, before) || now.tool !== before.tool,
  onGesture: (now, before) =>
    now.gesture !== before.gesture || now.lines !== before.lines || now.ruler !== before.ruler,
};

interface GestureLayerProps {
  readonly editor: Editor;
  readonly views: ViewsFile | null;
  readonly palette: CanvasPalette;
  readonly words: OverlayWords;
  readonly writeCm: WriteCm;
}

/** Redrawn at every step of a gesture: it holds little. */
export function GestureLayer({ editor, views, palette, words, writeCm }: GestureLayerProps) {
  const layer = useRef<Konva.Layer>(null);
  useRedraw(layer, editor, RULE);
  useEffect(() => void layer.current?.batchDraw(), [views, palette, words, writeCm]);
  useEffect(() => editor.patterns.store.subscribe(() => void layer.current?.batchDraw()), [editor]);

  const scene = (context: Konva.Context) => {
    const state = editor.store.getState();
    const frame = editor.frame();
    const { view, size, extents } = state;
    drawOverlay(context._context, { view, views, extent: extents[view], frame, size, palette, words });
    const placed = editor.placed();
    const pattern = editor.patterns.store.getState();
    if (state.tool === 'pattern') {
      const [shown, handle] = [editor.shownPattern(), editor.patternHandle()];
      drawPattern(context._context, { state, pattern, shown, handle, frame, palette });
    }
    const gesture = editor.gestures.getState();
    drawGesture(context._context, { state, gesture, placed, frame, palette, writeCm });
    if (gesture.ruler !== null) drawRuler(context._context, gesture.ruler, frame, palette, writeCm);
  };
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={scene} listening={false} perfectDrawEnabled={false} />
    </Layer>
  );
}
