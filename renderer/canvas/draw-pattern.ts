/** Draws the pattern being made: its line or outline, its planned marks, and the handle that turns it. */
import type { PatternHandle, ShownPattern } from '../editor/pattern-shown.ts';
import type { PatternState } from '../editor/pattern.ts';
import type { Place } from '../editor/skin-model.ts';
import type { EditorState } from '../editor/state.ts';
import { type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import { treatmentStyle } from './chart-svg-palette.ts';
import { drawWay } from './draw-line.ts';
import { drawStroke } from './draw-strokes.ts';
import { drawMark } from './mark-sprite.ts';
import type { CanvasPalette } from './palette.ts';

/** What is needed to draw a pattern. */
export interface PatternScene {
  readonly state: EditorState;
  readonly pattern: PatternState;
  readonly shown: ShownPattern;
  readonly handle: PatternHandle | null;
  readonly frame: ViewFrame;
  readonly palette: CanvasPalette;
}

/** A leg longer than this is drawn straight while the hand moves, µm. */
const LONGEST_UM = 300_000;

/** Draws round an outline. */
export function drawOutline(
  ctx: CanvasRenderingContext2D,
  frame: ViewFrame,
  outline: readonly ViewPoint[],
  colour: string,
  closed: boolean,
): void {
  if (outline.length < 2) return;
  ctx.save();
  ctx.lineJoin = 'round';
  ctx.beginPath();
  outline.forEach((place, i) => {
    const { x, y } = toScreen(frame, place);
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
  if (closed) ctx.closePath();
  ctx.fillStyle = `${colour}14`;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.restore();
}

function drawCorners(ctx: CanvasRenderingContext2D, { state, pattern, frame, palette }: PatternScene): void {
  const { corners, cursor, ended } = pattern.draft;
  const places: readonly Place[] = ended || cursor === null ? corners : [...corners, cursor];
  const style = { colour: palette.accent, dashed: false, strong: false };
  places.slice(1).forEach((to, i) => {
    const from = places[i];
    if (from?.view !== state.view || to.view !== state.view) return;
    const way = state.skin?.way(from, to, state.view, LONGEST_UM)?.pathOnView ?? [];
    drawWay(ctx, frame, way.length > 1 ? way : [from, to], style, palette.paper);
  });
  ctx.fillStyle = palette.accent;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 1.5;
  for (const place of corners) {
    if (place.view !== state.view) continue;
    const { x, y } = toScreen(frame, place);
    ctx.beginPath();
    ctx.rect(x - 3.5, y - 3.5, 7, 7);
    ctx.fill();
    ctx.stroke();
  }
}

function drawHandle(ctx: CanvasRenderingContext2D, { handle, frame, palette }: PatternScene): void {
  if (handle === null) return;
  const pivot = toScreen(frame, handle.pivot);
  const at = toScreen(frame, handle.at);
  for (const [colour, width] of [
    [palette.paper, 4.5],
    [palette.selection, 1.8],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(pivot.x, pivot.y);
    ctx.lineTo(at.x, at.y);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.arc(at.x, at.y, 7, 0, 2 * Math.PI);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.strokeStyle = palette.selection;
  ctx.lineWidth = 2.2;
  ctx.stroke();
}

/** Draws the pattern. */
export function drawPattern(ctx: CanvasRenderingContext2D, scene: PatternScene): void {
  const { state, pattern, shown, frame, palette } = scene;
  const { outline } = pattern.draft;
  if (pattern.settings.kind === 'fill' && pattern.settings.area === 'lasso' && outline?.view === state.view)
    drawOutline(ctx, frame, outline.places, palette.accent, true);
  ctx.save();
  if (pattern.settings.kind === 'line') drawCorners(ctx, scene);
  ctx.restore();
  const treatment = treatmentStyle(state.chart.treatments.findIndex(({ id }) => id === state.stamp.treatmentId));
  const look = { treatment, planned: true, dimmed: false };
  ctx.save();
  // What is being laid anew is still to be seen, but is not the answer yet.
  ctx.globalAlpha = pattern.preview?.request === pattern.request ? 1 : 0.6;
  for (const path of shown.paths)
    drawStroke(ctx, { kind: 'thread', points: path.map((place) => toScreen(frame, place)), holes: [] }, look);
  for (const place of shown.places) {
    const { x, y } = toScreen(frame, place);
    drawMark(ctx, look, x, y);
  }
  ctx.restore();
  ctx.save();
  drawHandle(ctx, scene);
  ctx.restore();
}
