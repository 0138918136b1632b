/** Draws the marks of a view as data: sprites for points, strokes for threads and areas. */
import type { PlacedMark } from '../editor/mark-places.ts';
import type { EditorState, GestureState } from '../editor/state.ts';
import { type CanvasSize, type ScreenPoint, type ViewFrame, toScreen } from '../editor/viewport.ts';
import { canvasFont } from './draw-line.ts';
import { type Stroke, drawStroke, drawStrokeHalo } from './draw-strokes.ts';
import type { LabelRoom } from './label-room.ts';
import { MARK_RADIUS_PX, type MarkLook, SPRITE_PX, traceShape } from './mark-sprite.ts';
import { treatmentStyle } from './chart-svg-palette.ts';
import type { CanvasPalette } from './palette.ts';

/** What is needed to draw marks. */
export interface MarksScene {
  readonly state: EditorState;
  readonly gesture: GestureState['gesture'];
  readonly placed: readonly PlacedMark[];
  readonly frame: ViewFrame;
  /** Of the canvas. */
  readonly size: CanvasSize;
  readonly palette: CanvasPalette;
  readonly pixelRatio: number;
  readonly sprite: (look: MarkLook) => HTMLCanvasElement;
  readonly room: LabelRoom;
}

interface OnScreen {
  readonly item: PlacedMark;
  readonly look: MarkLook;
  readonly points: readonly ScreenPoint[];
  /** Of a thread or area. */
  readonly stroke: Stroke | null;
}

/** Beyond these many marks on screen numbers would only be noise. */
const MOST_NUMBERS = 600;

const isNear = ({ x, y }: ScreenPoint, size: CanvasSize): boolean =>
  x > -SPRITE_PX && y > -SPRITE_PX && x < size.widthPx + SPRITE_PX && y < size.heightPx + SPRITE_PX;

function marksOnScreen(scene: MarksScene): OnScreen[] {
  const { state, gesture, frame, size } = scene;
  const looks = new Map(state.chart.treatments.map((treatment, i) => [treatment.id, treatmentStyle(i)]));
  const moving = gesture.kind === 'move' ? gesture.ids : null;
  return scene.placed.flatMap((item): OnScreen[] => {
    if (moving?.has(item.mark.id) === true) return [];
    const { kind } = item.mark;
    const points = item.points.map((place) => toScreen(frame, place));
    // A stroke may cross the screen with all its corners outside.
    if (kind === 'point' && !points.some((point) => isNear(point, size))) return [];
    const holes = item.holes.map((hole) => hole.map((place) => toScreen(frame, place)));
    const stroke = kind === 'point' ? null : { kind, points, holes };
    const treatment = looks.get(item.mark.treatment) ?? treatmentStyle(0);
    return [{ item, points, stroke, look: { treatment, planned: item.mark.state === 'planned', dimmed: item.edge } }];
  });
}

function drawHalo(
  ctx: CanvasRenderingContext2D,
  { points, look, stroke }: OnScreen,
  colour: string,
  strong: boolean,
): void {
  if (stroke !== null) {
    drawStrokeHalo(ctx, stroke, colour, strong);
    return;
  }
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = strong ? 2.5 : 1.5;
  for (const { x, y } of points) {
    traceShape(ctx, look.treatment.shape, x, y, MARK_RADIUS_PX + 4.5);
    ctx.stroke();
  }
  ctx.restore();
}

function drawNumbers(ctx: CanvasRenderingContext2D, scene: MarksScene, marks: readonly OnScreen[]): void {
  if (marks.length > MOST_NUMBERS) return;
  ctx.save();
  ctx.font = canvasFont(10.5, 600);
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = scene.palette.paper;
  for (const { item, points, look } of marks) {
    const at = points[0];
    if (at === undefined) continue;
    const text = String(item.number);
    const width = 7 * text.length;
    const corners = [
      [9, -13],
      [-9 - width, -13],
      [9, 4],
      [-9 - width, 4],
    ] as const;
    const rect = corners
      .map(([dx, dy]) => ({ x: at.x + dx, y: at.y + dy, width, height: 11 }))
      .find((place) => scene.room.take(place));
    if (rect === undefined) continue;
    ctx.globalAlpha = look.dimmed ? 0.55 : 1;
    ctx.fillStyle = scene.palette.ink;
    ctx.strokeText(text, rect.x, rect.y + 6);
    ctx.fillText(text, rect.x, rect.y + 6);
  }
  ctx.restore();
}

/** Draws a band round the mark under the pointer. */
export function drawHover(ctx: CanvasRenderingContext2D, scene: MarksScene): void {
  for (const mark of marksOnScreen(scene)) {
    drawHalo(ctx, mark, scene.palette.selection, false);
    if (mark.stroke !== null) drawStroke(ctx, mark.stroke, mark.look);
  }
}

/** Draws all marks of the view, the same size at every zoom; gives what draws their numbers where room is left. */
export function drawMarks(ctx: CanvasRenderingContext2D, scene: MarksScene): () => void {
  const marks = marksOnScreen(scene);
  const { selection } = scene.state;
  const doomed = scene.gesture.kind === 'erase' ? scene.gesture.ids : null;
  function highlight(mark: OnScreen): void {
    const { id } = mark.item.mark;
    if (doomed?.has(id) === true) drawHalo(ctx, mark, scene.palette.error, true);
    else if (selection.has(id)) drawHalo(ctx, mark, scene.palette.selection, true);
  }
  // Whole device pixels: a sprite between two of them would blur.
  const snap = (value: number) => Math.round(value * scene.pixelRatio) / scene.pixelRatio;
  // Areas lie under threads, and both under points: nothing small is hidden.
  const rank = ({ stroke }: OnScreen) => (stroke === null ? 2 : stroke.kind === 'thread' ? 1 : 0);
  for (const mark of [...marks].sort((a, b) => rank(a) - rank(b))) {
    if (mark.stroke !== null) {
      // Round a line the band lies beneath: it must not hide what it speaks of.
      highlight(mark);
      drawStroke(ctx, mark.stroke, mark.look);
      continue;
    }
    for (const { x, y } of mark.points) {
      const picture = scene.sprite(mark.look);
      ctx.drawImage(picture, snap(x - SPRITE_PX / 2), snap(y - SPRITE_PX / 2), SPRITE_PX, SPRITE_PX);
    }
  }
  for (const mark of marks) if (mark.stroke === null) highlight(mark);
  // No pill and no number may hide a mark. Among very many marks there is no room to look for.
  if (marks.length <= MOST_NUMBERS) {
    for (const { points, stroke } of marks) {
      for (const { x, y } of stroke === null ? points : points.slice(0, 1))
        scene.room.block({ x: x - 4, y: y - 4, width: 8, height: 8 });
    }
  }
  return () => drawNumbers(ctx, scene, marks);
}
