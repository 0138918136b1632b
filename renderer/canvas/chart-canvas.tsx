/** The canvas: draws the editor's state and forwards what the pointer does. Picking is the editor's own. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Layer, Stage } from 'react-konva';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { UM_PER_CM } from '#shared/units.ts';

import type { Editor } from '../editor/editor.ts';
import { type ViewPoint, toScreen } from '../editor/viewport.ts';
import classes from './chart-canvas.module.css';
import { CursorMark } from './cursor-mark.tsx';
import type { WriteCm } from './draw-line.ts';
import type { OverlayWords } from './draw-overlay.ts';
import { DrawingShape } from './drawing-shape.tsx';
import { GhostShape, type WriteAge } from './ghost-shape.tsx';
import { HandCanvas } from './hand-canvas.tsx';
import { MarksLayer } from './marks-layer.tsx';
import { NamesShape } from './names-shape.tsx';
import { OverlayCanvas } from './overlay-canvas.tsx';
import { paletteOf } from './palette.ts';
import { listenToPointers } from './pointer-input.ts';
import { SkinShapes } from './skin-shapes.tsx';
import { usePixelRatio } from './use-pixel-ratio.ts';
import { MARGIN_PX, createWorld } from './world.ts';

interface ChartCanvasProps {
  readonly editor: Editor;
  readonly views: ViewsFile | null;
  /** Folder of the drawings. */
  readonly folder: string;
  readonly dark: boolean;
  readonly label: string;
  /** Id of the element that says how the drawing is used by keyboard. */
  readonly describedBy: string;
  readonly writeCursor: (place: ViewPoint) => string;
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
export function ChartCanvas(props: ChartCanvasProps) {
  const { editor, views, folder, dark, label, describedBy, writeCursor, words, writeCm, writeAge } = props;
  const container = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLDivElement>(null);
  const world = useMemo(() => createWorld(editor), [editor]);
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
    const stops = [
      editor.onFrame(() => describe(element, editor)),
      editor.store.subscribe((now, before) => {
        if (now.tool !== before.tool) describe(element, editor);
      }),
      // The keys that walk the cursor go on to where it is.
      editor.cursor.subscribe((now, before) => {
        if (now.at !== null && now.at !== before.at) element.focus({ preventScroll: true });
      }),
    ];
    const unhover = editor.gestures.subscribe(({ hover }, before) => {
      if (hover !== before.hover) element.dataset['hover'] = hover === null ? 'no' : 'yes';
    });
    describe(element, editor);
    return () => {
      stop.abort();
      resize.disconnect();
      stops.forEach((end) => end());
      unhover();
    };
  }, [editor]);

  useEffect(() => (held.current === null ? undefined : world.hold(held.current)), [world]);

  return (
    <div
      ref={container}
      className={classes.canvas}
      data-testid="chart-canvas"
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={0}
    >
      <div ref={held} className={classes.world}>
        <Stage
          key={pixelRatio}
          width={size.widthPx + 2 * MARGIN_PX}
          height={size.heightPx + 2 * MARGIN_PX}
          listening={false}
        >
          <Layer listening={false}>
            <DrawingShape editor={editor} world={world} views={views} folder={folder} />
            <SkinShapes editor={editor} world={world} palette={palette} />
            <NamesShape editor={editor} world={world} views={views} palette={palette} words={words} />
            <GhostShape editor={editor} world={world} palette={palette} writeAge={writeAge} />
          </Layer>
          <MarksLayer editor={editor} world={world} palette={palette} pixelRatio={pixelRatio} writeCm={writeCm} />
        </Stage>
      </div>
      <OverlayCanvas editor={editor} size={size} palette={palette} pixelRatio={pixelRatio} words={words} />
      <HandCanvas editor={editor} palette={palette} pixelRatio={pixelRatio} writeCm={writeCm} />
      <CursorMark editor={editor} write={writeCursor} />
    </div>
  );
}
