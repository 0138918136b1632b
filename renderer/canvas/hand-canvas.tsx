/** What the hand is doing, on a canvas no larger than that needs. */
import { useEffect, useRef } from 'react';

import type { Editor } from '../editor/editor.ts';
import type { PlacedMark } from '../editor/mark-places.ts';
import type { EditorState } from '../editor/state.ts';
import classes from './chart-canvas.module.css';
import { drawGesture } from './draw-gesture.ts';
import type { WriteCm } from './draw-line.ts';
import { drawHover } from './draw-marks.ts';
import { drawPattern } from './draw-pattern.ts';
import { drawRuler } from './draw-ruler.ts';
import { handRoom } from './hand-room.ts';
import { createLabelRoom } from './label-room.ts';
import { createSpriteSheet } from './mark-sprite.ts';
import type { CanvasPalette } from './palette.ts';
import { layCanvas } from './pen.ts';
import { REST_MS } from './world.ts';

interface HandCanvasProps {
  readonly editor: Editor;
  readonly palette: CanvasPalette;
  readonly pixelRatio: number;
  readonly writeCm: WriteCm;
}

const shows = (now: EditorState, before: EditorState): boolean =>
  now.tool !== before.tool || now.chart !== before.chart || now.selection !== before.selection;

/** The marks in the hand in their order; a single one is not looked for among thousands. */
function inHandOf(editor: Editor, ids: ReadonlySet<string>): readonly PlacedMark[] {
  const [id] = ids;
  const single = ids.size === 1 && id !== undefined ? editor.markAt(id) : null;
  return single === null ? editor.placed().filter(({ mark }) => ids.has(mark.id)) : [single];
}

function draw(canvas: HTMLCanvasElement, { editor, palette, pixelRatio, writeCm }: HandCanvasProps): void {
  const state = editor.store.getState();
  const gestures = editor.gestures.getState();
  const { gesture, hover } = gestures;
  const frame = editor.frame();
  const { size } = state;
  const inHand = gesture.kind === 'move' ? inHandOf(editor, gesture.ids) : [];
  const isHovered = hover !== null && gesture.kind === 'none' && !state.selection.has(hover);
  const under = isHovered ? editor.markAt(hover) : null;
  const hovered = under === null ? [] : [under];
  const isPattern = state.tool === 'pattern';
  const room = isPattern
    ? { left: 0, top: 0, width: size.widthPx, height: size.heightPx }
    : handRoom(gestures, inHand, hovered, frame, size);
  canvas.style.display = room === null ? 'none' : 'block';
  if (room === null) return;
  const ctx = layCanvas(canvas, room, pixelRatio);
  if (isPattern) {
    const [shown, handle] = [editor.shownPattern(), editor.patternHandle()];
    drawPattern(ctx, { state, pattern: editor.patterns.store.getState(), shown, handle, frame, palette });
  }
  if (hovered.length > 0) {
    const sprite = createSpriteSheet(pixelRatio);
    drawHover(ctx, {
      state,
      gesture,
      placed: hovered,
      frame,
      size,
      palette,
      pixelRatio,
      sprite,
      room: createLabelRoom(),
    });
  }
  drawGesture(ctx, { state, gesture: gestures, placed: inHand, frame, palette, writeCm });
  if (gestures.ruler !== null) drawRuler(ctx, gestures.ruler, frame, palette, writeCm);
}

/** Redrawn at every step of a gesture: it holds little. */
export function HandCanvas(props: HandCanvasProps) {
  const { editor, palette, pixelRatio, writeCm } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      if (asked !== 0) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        if (canvas.current !== null) draw(canvas.current, { editor, palette, pixelRatio, writeCm });
      });
    };
    ask();
    // A band round the mark under the pointer need not follow a zoom step by step: it is back when the hand rests.
    let resting = 0;
    const onFrame = () => {
      const { gesture, ruler } = editor.gestures.getState();
      const isBand = gesture.kind === 'none' && ruler === null && editor.store.getState().tool !== 'pattern';
      if (!isBand) {
        ask();
        return;
      }
      if (canvas.current !== null) canvas.current.style.display = 'none';
      window.clearTimeout(resting);
      resting = window.setTimeout(ask, REST_MS);
    };
    const stops = [
      editor.onFrame(onFrame),
      () => window.clearTimeout(resting),
      editor.store.subscribe((now, before) => {
        if (shows(now, before)) ask();
      }),
      editor.gestures.subscribe((now, before) => {
        const isSame = now.gesture === before.gesture && now.lines === before.lines && now.ruler === before.ruler;
        if (!isSame || now.hover !== before.hover) ask();
      }),
      editor.patterns.store.subscribe(ask),
      () => cancelAnimationFrame(asked),
    ];
    return () => stops.forEach((stop) => stop());
  }, [editor, palette, pixelRatio, writeCm]);
  return <canvas ref={canvas} className={classes.over} aria-hidden="true" />;
}
