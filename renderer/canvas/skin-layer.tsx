/** What is shown of the skin itself, below the marks: the region asked for, and zones of care. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva';

import type { Editor } from '../editor/editor.ts';
import { drawSkinShape } from './draw-skin-shape.ts';
import type { CanvasPalette } from './palette.ts';
import { type RedrawRule, useRedraw, viewMoved } from './use-redraw.ts';

const RULE: RedrawRule = {
  onState: (now, before) =>
    viewMoved(now, before) || now.skin !== before.skin || now.cautionsShown !== before.cautionsShown,
  onGesture: (now, before) => now.lit !== before.lit,
};

interface SkinLayerProps {
  readonly editor: Editor;
  readonly palette: CanvasPalette;
}

/** Draws when another region is shown or the view moves. */
export function SkinLayer({ editor, palette }: SkinLayerProps) {
  const layer = useRef<Konva.Layer>(null);
  useRedraw(layer, editor, RULE);
  useEffect(() => void layer.current?.batchDraw(), [palette]);

  const scene = (context: Konva.Context) => {
    const { skin, view, cautionsShown } = editor.store.getState();
    const frame = editor.frame();
    const ctx = context._context;
    if (skin === null) return;
    for (const zone of cautionsShown ? skin.cautions : []) {
      drawSkinShape(ctx, skin.cautionShape(zone, view), frame, { colour: palette.warning, borderPx: 1.4, tint: null });
    }
    const { lit } = editor.gestures.getState();
    const region = lit === null ? null : skin.regionShape(lit, view);
    if (region !== null) {
      drawSkinShape(ctx, region, frame, { colour: palette.accent, borderPx: 2, tint: 0.22 });
    }
  };
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={scene} listening={false} perfectDrawEnabled={false} />
    </Layer>
  );
}
