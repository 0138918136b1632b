/** The drawing of the body. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import type { Editor } from '../editor/editor.ts';
import { drawDrawing } from './draw-drawing.ts';
import { type RedrawRule, useRedraw, viewMoved } from './use-redraw.ts';

const RULE: RedrawRule = { onState: viewMoved, onGesture: () => false };

interface DrawingLayerProps {
  readonly editor: Editor;
  readonly views: ViewsFile | null;
  /** Folder of the images. */
  readonly folder: string;
}

/** Loads pictures when first looked at and keeps them. */
export function DrawingLayer({ editor, views, folder }: DrawingLayerProps) {
  const layer = useRef<Konva.Layer>(null);
  const pictures = useRef(new Map<string, HTMLImageElement>());
  useRedraw(layer, editor, RULE);
  useEffect(() => void layer.current?.batchDraw(), [views, folder]);

  const scene = (context: Konva.Context) => {
    const { view, size } = editor.store.getState();
    const placement = views?.views[view];
    if (placement === undefined) return;
    const url = `${folder}/${placement.image}`;
    let picture = pictures.current.get(url);
    if (picture === undefined) {
      picture = new Image();
      picture.src = url;
      picture.addEventListener('load', () => void layer.current?.batchDraw());
      pictures.current.set(url, picture);
    }
    if (!picture.complete || picture.naturalWidth === 0) return;
    drawDrawing(context._context, picture, placement, editor.frame(), size);
  };
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={scene} listening={false} perfectDrawEnabled={false} />
    </Layer>
  );
}
