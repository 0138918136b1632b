/** What every drawing carries along the edges of the screen: which side is which, and the scale. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';

import type { Editor } from '../editor/editor.ts';
import type { CanvasSize } from '../editor/viewport.ts';
import classes from './chart-canvas.module.css';
import { type OverlayWords, SCALE_ROOM, SIDES_HEIGHT_PX, drawScaleBar, drawSides } from './draw-overlay.ts';
import type { CanvasPalette } from './palette.ts';
import { layCanvas } from './pen.ts';

interface OverlayCanvasProps {
  readonly editor: Editor;
  readonly size: CanvasSize;
  readonly palette: CanvasPalette;
  readonly pixelRatio: number;
  readonly words: OverlayWords;
}

function Sides({ editor, size, palette, pixelRatio, words }: OverlayCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useStore(editor.store, (state) => state.view);
  useEffect(() => {
    if (canvas.current === null) return;
    const room = { left: 0, top: 0, width: size.widthPx, height: SIDES_HEIGHT_PX };
    drawSides(layCanvas(canvas.current, room, pixelRatio), { view, size, palette, words });
  }, [view, size, palette, pixelRatio, words]);
  return <canvas ref={canvas} className={classes.over} aria-hidden="true" />;
}

/** Painting anything costs a walk through the page: while the hand zooms the scale follows five times a second. */
const BETWEEN_MS = 200;

function Scale({ editor, size, palette, pixelRatio, words }: OverlayCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let [shownUmPerPx, asked] = [0, 0];
    const { widthPx: width, heightPx: height } = SCALE_ROOM;
    const draw = () => {
      asked = 0;
      const frame = editor.frame();
      if (canvas.current === null || frame.umPerPx === shownUmPerPx) return;
      shownUmPerPx = frame.umPerPx;
      const ctx = layCanvas(canvas.current, { left: 0, top: 0, width, height }, pixelRatio);
      canvas.current.style.transform = `translate(0, ${size.heightPx - height}px)`;
      drawScaleBar(ctx, { frame, palette, words });
    };
    draw();
    const stop = editor.onFrame(() => {
      if (asked === 0) asked = window.setTimeout(draw, BETWEEN_MS);
    });
    return () => {
      stop();
      window.clearTimeout(asked);
    };
  }, [editor, size, palette, pixelRatio, words]);
  return <canvas ref={canvas} className={classes.over} aria-hidden="true" />;
}

/** Drawn only when what it says changes. */
export function OverlayCanvas(props: OverlayCanvasProps) {
  return (
    <>
      <Sides {...props} />
      <Scale {...props} />
    </>
  );
}
