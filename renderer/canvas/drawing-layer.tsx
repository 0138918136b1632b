/** The drawing of the body. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import type { Editor } from '../editor/editor.ts';
import { drawDrawing } from './draw-drawing.ts';
import { loadPicture, type Picture } from './picture.ts';
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
  const pictures = useRef(new Map<string, Picture | 'loading'>());
  useRedraw(layer, editor, RULE);
  useEffect(() => void layer.current?.batchDraw(), [views, folder]);

  const scene = (context: Konva.Context) => {
    const { view, size } = editor.store.getState();
    const placement = views?.views[view];
    if (placement === undefined) return;
    const url = `${folder}/${placement.image}`;
    const picture = pictures.current.get(url);
    if (picture === undefined) {
      pictures.current.set(url, 'loading');
      void loadPicture(url).then((loaded) => {
        pictures.current.set(url, loaded);
        layer.current?.batchDraw();
      });
    }
    if (picture === undefined || picture === 'loading') return;
    drawDrawing(context._context, picture, placement, editor.frame(), size);
  };
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={scene} listening={false} perfectDrawEnabled={false} />
    </Layer>
  );
}
