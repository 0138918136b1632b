/** Earlier sessions beneath the marks: pale, out of reach, with their age where the pointer rests on one. */
import type Konva from 'konva';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Shape } from 'react-konva';

import type { EarlierSession } from '../editor/earlier-sessions.ts';
import type { Editor } from '../editor/editor.ts';
import { type MarkPlacer, type PlacedMark, createMarkPlacer } from '../editor/mark-places.ts';
import type { SkinModel } from '../editor/skin-model.ts';
import { type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import { canvasFont, drawPill } from './draw-line.ts';
import { createLabelRoom } from './label-room.ts';
import type { CanvasPalette } from './palette.ts';
import { type RedrawRule, useRedraw } from './use-redraw.ts';
import type { World } from './world.ts';

const RULE: RedrawRule = {
  onState: (now, before) => now.ghosts !== before.ghosts || now.earlier !== before.earlier || now.skin !== before.skin,
  onGesture: () => false,
};

/** How an earlier session's age is written: its day, and how long before. */
export type WriteAge = (session: EarlierSession) => string;

interface GhostShapeProps {
  readonly editor: Editor;
  readonly world: World;
  readonly palette: CanvasPalette;
  readonly writeAge: WriteAge;
}

const GHOST_PX = 5;
/** The pointer rests on a ghost when it is this near, pixels. */
const NEAR_PX = 9;

interface Ghost {
  readonly session: EarlierSession;
  readonly placed: readonly PlacedMark[];
}

function traceGhost(ctx: CanvasRenderingContext2D, { mark, points, holes }: PlacedMark, frame: ViewFrame): void {
  const screen = points.map((place) => toScreen(frame, place));
  ctx.beginPath();
  if (mark.kind === 'point') {
    const [at] = screen;
    if (at !== undefined) ctx.arc(at.x, at.y, GHOST_PX, 0, 2 * Math.PI);
  } else {
    for (const ring of [screen, ...holes.map((hole) => hole.map((place) => toScreen(frame, place)))]) {
      ring.forEach(({ x, y }, i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
      if (mark.kind === 'area') ctx.closePath();
    }
  }
}

/** The session of the ghost that the pointer rests on. */
function under(ghosts: readonly Ghost[], cursor: ViewPoint | null, umPerPx: number) {
  if (cursor === null) return null;
  for (const { session, placed } of ghosts) {
    for (const { points } of placed) {
      const near = points.find(({ uUm, vUm }) => Math.hypot(uUm - cursor.uUm, vUm - cursor.vUm) <= NEAR_PX * umPerPx);
      if (near !== undefined) return { session, at: near };
    }
  }
  return null;
}

/** The shape; empty while no earlier session is shown. */
export function GhostShape({ editor, world, palette, writeAge }: GhostShapeProps) {
  const shape = useRef<Konva.Shape>(null);
  const placers = useMemo(() => new WeakMap<SkinModel, MarkPlacer>(), []);
  const rested = useRef<ReturnType<typeof under>>(null);
  useRedraw(shape, editor, world, RULE);
  useEffect(() => void shape.current?.getLayer()?.batchDraw(), [palette, writeAge]);

  const present = useCallback((): Ghost[] => {
    const { chart, earlier, ghosts: shown, skin, view } = editor.store.getState();
    if (shown.size === 0 || skin === null) return [];
    const placer = placers.get(skin) ?? createMarkPlacer(skin);
    placers.set(skin, placer);
    return earlier
      .filter(({ id }) => shown.has(id))
      .map((session) => ({ session, placed: placer.place({ ...chart, marks: [...session.marks] }, view) }));
  }, [editor, placers]);

  useEffect(
    () =>
      editor.gestures.subscribe(({ cursor, gesture, hover }) => {
        const found =
          gesture.kind === 'none' && hover === null ? under(present(), cursor, editor.frame().umPerPx) : null;
        if (found?.at === rested.current?.at) return;
        rested.current = found;
        shape.current?.getLayer()?.batchDraw();
      }),
    [editor, present],
  );

  const scene = (context: Konva.Context) => {
    const ghosts = present();
    if (ghosts.length === 0) return;
    const frame = world.frame();
    const ctx = context._context;
    ctx.save();
    ctx.fillStyle = `${palette.quietInk}40`;
    // An edge of the paper's colour keeps the pale line readable on the skin in either theme.
    for (const [colour, width] of [
      [`${palette.paper}99`, 3.4],
      [palette.quietInk, 1.3],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      for (const { placed } of ghosts) {
        for (const item of placed) {
          traceGhost(ctx, item, frame);
          if (item.mark.kind === 'point' && width < 2) ctx.fill();
          ctx.stroke();
        }
      }
    }
    ctx.restore();
    const found = rested.current;
    if (found === null) return;
    ctx.save();
    ctx.font = canvasFont(11.5, 600);
    const { x, y } = toScreen(frame, found.at);
    const at = { x, y: y - 20 };
    const text = writeAge(found.session);
    drawPill(ctx, { at, text, colour: palette.quietInk, lengthPx: 1_000, urgent: true }, palette, createLabelRoom());
    ctx.restore();
  };
  return <Shape ref={shape} sceneFunc={scene} listening={false} perfectDrawEnabled={false} />;
}
