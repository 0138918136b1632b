/** Threads and areas: a thread with its entry and its exit, an area hatched, both with a light edge on any drawing. */
import type { ScreenPoint } from '../editor/viewport.ts';
import type { MarkLook } from './mark-sprite.ts';

const EDGE = '#ffffff';
const ENTRY_PX = 4.2;
const EXIT_PX = 5;
const HATCH_PX = 7;
const PLANNED_DASH = [6, 4];

/** A thread or area on screen. */
export interface Stroke {
  readonly kind: 'thread' | 'area';
  readonly points: readonly ScreenPoint[];
  readonly holes: readonly (readonly ScreenPoint[])[];
}

function trace(ctx: CanvasRenderingContext2D, points: readonly ScreenPoint[], closed: boolean): void {
  points.forEach(({ x, y }, i) => {
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
  if (closed) ctx.closePath();
}

/** Traces all of a stroke as the path of the context. */
function traceStroke(ctx: CanvasRenderingContext2D, { kind, points, holes }: Stroke): void {
  ctx.beginPath();
  trace(ctx, points, kind === 'area');
  for (const hole of holes) trace(ctx, hole, true);
}

/** A tick across the end of a thread: there the needle came out. */
function traceExit(ctx: CanvasRenderingContext2D, points: readonly ScreenPoint[]): void {
  const end = points[points.length - 1];
  const before = points[points.length - 2];
  if (end === undefined || before === undefined) return;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [x, y] = [(-(end.y - before.y) / length) * EXIT_PX, ((end.x - before.x) / length) * EXIT_PX];
  ctx.beginPath();
  ctx.moveTo(end.x - x, end.y - y);
  ctx.lineTo(end.x + x, end.y + y);
}

function drawThread(ctx: CanvasRenderingContext2D, stroke: Stroke, look: MarkLook): void {
  const { color } = look.treatment;
  for (const [style, width, dash] of [
    [EDGE, 5, []],
    [color, 2.4, look.planned ? PLANNED_DASH : []],
  ] as const) {
    ctx.strokeStyle = style;
    ctx.lineWidth = width;
    ctx.setLineDash([...dash]);
    traceStroke(ctx, stroke);
    ctx.stroke();
    ctx.setLineDash([]);
    traceExit(ctx, stroke.points);
    ctx.stroke();
  }
  const [entry] = stroke.points;
  if (entry === undefined) return;
  ctx.beginPath();
  ctx.arc(entry.x, entry.y, ENTRY_PX, 0, 2 * Math.PI);
  ctx.fillStyle = look.planned ? EDGE : color;
  ctx.lineWidth = look.planned ? 2 : 1.6;
  ctx.strokeStyle = look.planned ? color : EDGE;
  ctx.fill();
  ctx.stroke();
}

function drawArea(ctx: CanvasRenderingContext2D, stroke: Stroke, look: MarkLook): void {
  const { color } = look.treatment;
  const xs = stroke.points.map(({ x }) => x);
  const ys = stroke.points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  ctx.save();
  traceStroke(ctx, stroke);
  ctx.fillStyle = `${color}22`;
  ctx.fill('evenodd');
  ctx.clip('evenodd');
  ctx.strokeStyle = color;
  ctx.globalAlpha *= look.planned ? 0.35 : 0.6;
  ctx.lineWidth = 1;
  ctx.beginPath();
  // Lines of one lattice of the screen, so that the hatch of neighbours runs on.
  const first = Math.ceil((left - bottom) / HATCH_PX) * HATCH_PX;
  for (let offset = first; offset <= right - top; offset += HATCH_PX) {
    ctx.moveTo(offset + top, top);
    ctx.lineTo(offset + bottom, bottom);
  }
  ctx.stroke();
  ctx.restore();
  for (const [style, width, dash] of [
    [EDGE, 4, []],
    [color, 2, look.planned ? PLANNED_DASH : []],
  ] as const) {
    ctx.strokeStyle = style;
    ctx.lineWidth = width;
    ctx.setLineDash([...dash]);
    traceStroke(ctx, stroke);
    ctx.stroke();
  }
}

/** Draws a thread or an area. */
export function drawStroke(ctx: CanvasRenderingContext2D, stroke: Stroke, look: MarkLook): void {
  ctx.save();
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.globalAlpha *= look.dimmed ? 0.45 : 1;
  if (stroke.kind === 'thread') drawThread(ctx, stroke, look);
  else drawArea(ctx, stroke, look);
  ctx.restore();
}

/** Draws the band round a stroke that says it is selected, pointed at or about to go. */
export function drawStrokeHalo(ctx: CanvasRenderingContext2D, stroke: Stroke, colour: string, strong: boolean): void {
  ctx.save();
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = colour;
  ctx.globalAlpha = strong ? 0.6 : 0.4;
  ctx.lineWidth = stroke.kind === 'area' ? 9 : 11;
  traceStroke(ctx, stroke);
  ctx.stroke();
  ctx.restore();
}
