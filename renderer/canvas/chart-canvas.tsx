/** The canvas: draws the editor's state and forwards what the pointer does. Picking is the editor's own. */
import { useEffect, useRef, useState } from 'react';
import { Stage } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { UM_PER_CM } from '#shared/units.ts';

import type { Editor } from '../editor/editor.ts';
import { toScreen } from '../editor/viewport.ts';
import classes from './chart-canvas.module.css';
import type { WriteCm } from './draw-line.ts';
import type { OverlayWords } from './draw-overlay.ts';
import { DrawingLayer } from './drawing-layer.tsx';
import { GhostLayer, type WriteAge } from './ghost-layer.tsx';
import { GestureLayer } from './gesture-layer.tsx';
import { MarksLayer } from './marks-layer.tsx';
import { paletteOf } from './palette.ts';
import { listenToPointers } from './pointer-input.ts';
import { SkinLayer } from './skin-layer.tsx';
import { usePixelRatio } from './use-pixel-ratio.ts';

interface ChartCanvasProps {
  readonly editor: Editor;
  readonly views: ViewsFile | null;
  /** Folder of the drawings. */
  readonly folder: string;
  readonly dark: boolean;
  readonly label: string;
  readonly words: OverlayWords;
  readonly writeCm: WriteCm;
  readonly writeAge: WriteAge;
}

/** Says on the element how the drawing lies, for assistive tools and tests: view, scale, and where u = v = 0 is. */
function describe(element: HTMLElement, editor: Editor): void {
  const { view, tool } = editor.store.getState();
  const frame = editor.frame();
  const origin = toScreen(frame, { uUm: 0, vUm: 0 });
  element.dataset['view'] = view;
  element.dataset['tool'] = tool;
  element.dataset['scalePxPerCm'] = String(UM_PER_CM / frame.umPerPx);
  element.dataset['originX'] = String(origin.x);
  element.dataset['originY'] = String(origin.y);
}

/** A drawing with its marks, as large as the room it is given. */
export function ChartCanvas({ editor, views, folder, dark, label, words, writeCm, writeAge }: ChartCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(editor.store.getState().size);
  const pixelRatio = usePixelRatio();
  const palette = paletteOf(dark);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const stop = new AbortController();
    listenToPointers(element, editor, stop.signal);
    const resize = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const next = { widthPx: entry.contentRect.width, heightPx: entry.contentRect.height };
      editor.setSize(next);
      setSize(next);
    });
    resize.observe(element);
    const unsubscribe = editor.store.subscribe(() => describe(element, editor));
    const unhover = editor.gestures.subscribe(({ hover }) => {
      element.dataset['hover'] = hover === null ? 'no' : 'yes';
    });
    describe(element, editor);
    return () => {
      stop.abort();
      resize.disconnect();
      unsubscribe();
      unhover();
    };
  }, [editor]);

  return (
    <div
      ref={container}
      className={classes.canvas}
      data-testid="chart-canvas"
      role="application"
      aria-label={label}
      tabIndex={0}
    >
      <Stage key={pixelRatio} width={size.widthPx} height={size.heightPx} listening={false}>
        <DrawingLayer editor={editor} views={views} folder={folder} />
        <SkinLayer editor={editor} palette={palette} />
        <GhostLayer editor={editor} palette={palette} writeAge={writeAge} />
        <MarksLayer editor={editor} palette={palette} pixelRatio={pixelRatio} writeCm={writeCm} />
        <GestureLayer editor={editor} views={views} palette={palette} words={words} writeCm={writeCm} />
      </Stage>
    </div>
  );
}
