/** What is shown of the skin itself, below the marks: the region asked for, and zones of care. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva';

import type { Editor } from '../editor/editor.ts';
import { drawSkinShape } from './draw-skin-shape.ts';
import type { CanvasPalette } from './palette.ts';
import { type RedrawRule, useRedraw } from './use-redraw.ts';
import type { World } from './world.ts';

const RULE: RedrawRule = {
  onState: (now, before) => now.skin !== before.skin || now.cautionsShown !== before.cautionsShown,
  onGesture: (now, before) => now.lit !== before.lit,
};

interface SkinShapesProps {
  readonly editor: Editor;
  readonly world: World;
  readonly palette: CanvasPalette;
}

/** Draws when another region is shown or the view moves. */
export function SkinShapes({ editor, world, palette }: SkinShapesProps) {
  const shape = useRef<Konva.Shape>(null);
  useRedraw(shape, editor, world, RULE);
  useEffect(() => void shape.current?.getLayer()?.batchDraw(), [palette]);

  const scene = (context: Konva.Context) => {
    const { skin, view, cautionsShown } = editor.store.getState();
    const frame = world.frame();
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
  return <Shape ref={shape} sceneFunc={scene} listening={false} perfectDrawEnabled={false} />;
}
