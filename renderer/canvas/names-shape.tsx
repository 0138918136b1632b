/** On the crown of the head: names of the directions, which lie where the drawing lies. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import type { Editor } from '../editor/editor.ts';
import { type OverlayWords, drawScalpNames } from './draw-overlay.ts';
import type { CanvasPalette } from './palette.ts';
import { type RedrawRule, useRedraw } from './use-redraw.ts';
import type { World } from './world.ts';

const RULE: RedrawRule = { onState: () => false, onGesture: () => false };

interface NamesShapeProps {
  readonly editor: Editor;
  readonly world: World;
  readonly views: ViewsFile | null;
  readonly palette: CanvasPalette;
  readonly words: OverlayWords;
}

/** Empty on every other view. */
export function NamesShape({ editor, world, views, palette, words }: NamesShapeProps) {
  const shape = useRef<Konva.Shape>(null);
  useRedraw(shape, editor, world, RULE);
  useEffect(() => void shape.current?.getLayer()?.batchDraw(), [views, palette, words]);

  const scene = (context: Konva.Context) => {
    const { view, extents } = editor.store.getState();
    if (view !== 'scalp-top') return;
    const ctx = context._context;
    ctx.save();
    drawScalpNames(ctx, { views, extent: extents[view], frame: world.frame(), palette, words });
    ctx.restore();
  };
  return <Shape ref={shape} sceneFunc={scene} listening={false} perfectDrawEnabled={false} />;
}
