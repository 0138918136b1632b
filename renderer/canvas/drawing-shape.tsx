/** The drawing of the body. */
import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Shape } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';

import type { Editor } from '../editor/editor.ts';
import { drawDrawing } from './draw-drawing.ts';
import { loadPicture, type Picture } from './picture.ts';
import { type RedrawRule, useRedraw } from './use-redraw.ts';
import type { World } from './world.ts';

const RULE: RedrawRule = { onState: () => false, onGesture: () => false };

interface DrawingShapeProps {
  readonly editor: Editor;
  readonly world: World;
  readonly views: ViewsFile | null;
  /** Folder of the images. */
  readonly folder: string;
}

/** Loads pictures when first looked at and keeps them. */
export function DrawingShape({ editor, world, views, folder }: DrawingShapeProps) {
  const shape = useRef<Konva.Shape>(null);
  const pictures = useRef(new Map<string, Picture | 'loading'>());
  useRedraw(shape, editor, world, RULE);
  useEffect(() => void shape.current?.getLayer()?.batchDraw(), [views, folder]);

  const scene = (context: Konva.Context) => {
    const { view } = editor.store.getState();
    const placement = views?.views[view];
    if (placement === undefined) return;
    const url = `${folder}/${placement.image}`;
    const picture = pictures.current.get(url);
    if (picture === undefined) {
      pictures.current.set(url, 'loading');
      void loadPicture(url).then((loaded) => {
        pictures.current.set(url, loaded);
        shape.current?.getLayer()?.batchDraw();
      });
    }
    if (picture === undefined || picture === 'loading') return;
    drawDrawing(context._context, picture, placement, world.frame(), world.size());
  };
  return <Shape ref={shape} sceneFunc={scene} listening={false} perfectDrawEnabled={false} />;
}
