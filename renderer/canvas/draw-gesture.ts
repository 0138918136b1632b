/** Draws what the hand is doing: the point or marks it holds, the distances, the rubber band. */
import type { PlacedMark } from '../editor/mark-places.ts';
import type { EditorState, GestureState } from '../editor/state.ts';
import { type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import { type Pill, type WriteCm, drawPill, drawWay } from './draw-line.ts';
import { drawOutline } from './draw-pattern.ts';
import { drawStroke } from './draw-strokes.ts';
import { createLabelRoom } from './label-room.ts';
import { drawMark } from './mark-sprite.ts';
import { treatmentStyle } from './chart-svg-palette.ts';
import type { CanvasPalette } from './palette.ts';

/** What is needed to draw a gesture. */
export interface GestureScene {
  readonly state: EditorState;
  readonly gesture: GestureState;
  readonly placed: readonly PlacedMark[];
  readonly frame: ViewFrame;
  readonly palette: CanvasPalette;
  readonly writeCm: WriteCm;
}

function drawLines(ctx: CanvasRenderingContext2D, { state, gesture, frame, palette, writeCm }: GestureScene): void {
  const pills = gesture.lines.flatMap((line): Pill[] => {
    const straight = [line.from, line.to].filter((place) => place.view === state.view);
    const way = line.pathOnView.length > 1 ? line.pathOnView : straight;
    const colour = line.fits ? palette.accent : palette.error;
    const middle = drawWay(ctx, frame, way, { colour, dashed: false, strong: !line.fits }, palette.paper);
    return middle === null
      ? []
      : [{ ...middle, text: writeCm(line.distanceUm, line.approximate), colour, urgent: true }];
  });
  const room = createLabelRoom();
  for (const pill of pills) drawPill(ctx, pill, palette, room);
}

/** Draws the gesture. */
export function drawGesture(ctx: CanvasRenderingContext2D, scene: GestureScene): void {
  const { state, frame, palette } = scene;
  const { gesture } = scene.gesture;
  const lookOf = (id: string) => treatmentStyle(state.chart.treatments.findIndex((treatment) => treatment.id === id));
  drawLines(ctx, scene);
  if (gesture.kind === 'place') {
    const at = toScreen(frame, gesture.at);
    ctx.save();
    ctx.globalAlpha = gesture.onSkin ? 1 : 0.35;
    drawMark(ctx, { treatment: lookOf(state.stamp.treatmentId), planned: false, dimmed: false }, at.x, at.y);
    ctx.restore();
  }
  if (gesture.kind === 'move') {
    for (const { mark, points, holes } of scene.placed) {
      if (!gesture.ids.has(mark.id)) continue;
      const moved = (place: ViewPoint) =>
        toScreen(frame, { uUm: place.uUm + gesture.duUm, vUm: place.vUm + gesture.dvUm });
      if (mark.kind !== 'point') {
        const look = { treatment: lookOf(mark.treatment), planned: mark.state === 'planned', dimmed: false };
        drawStroke(
          ctx,
          { kind: mark.kind, points: points.map(moved), holes: holes.map((hole) => hole.map(moved)) },
          look,
        );
        continue;
      }
      for (const place of points) {
        const at = moved(place);
        const look = { treatment: lookOf(mark.treatment), planned: mark.state === 'planned', dimmed: false };
        drawMark(ctx, look, at.x, at.y);
      }
    }
  }
  if (gesture.kind === 'thread') {
    const points = gesture.path.map((place) => toScreen(frame, place));
    const look = { treatment: lookOf(state.stamp.treatmentId), planned: false, dimmed: false };
    drawStroke(ctx, { kind: 'thread', points, holes: [] }, look);
    const [end] = points.slice(-1);
    if (end !== undefined && gesture.lengthUm !== null && gesture.lengthUm > 0) {
      const text = scene.writeCm(gesture.lengthUm, false);
      const at = { x: end.x, y: end.y - 20 };
      drawPill(ctx, { at, text, colour: palette.accent, urgent: true, lengthPx: 1_000 }, palette, createLabelRoom());
    }
  }
  if (gesture.kind === 'lasso')
    drawOutline(ctx, frame, gesture.outline, gesture.hole ? palette.error : palette.accent, false);
  if (gesture.kind === 'rubber') {
    const a = toScreen(frame, gesture.from);
    const b = toScreen(frame, gesture.to);
    ctx.save();
    ctx.fillStyle = `${palette.selection}1f`;
    ctx.strokeStyle = palette.selection;
    ctx.lineWidth = 1;
    ctx.setLineDash([4, 3]);
    ctx.fillRect(a.x, a.y, b.x - a.x, b.y - a.y);
    ctx.strokeRect(a.x, a.y, b.x - a.x, b.y - a.y);
    ctx.restore();
  }
}
