/** Measured lines along the skin, with their centimetres in a pill. */
import { type ScreenPoint, type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import type { LabelRoom } from './label-room.ts';
import type { CanvasPalette } from './palette.ts';

/** How a line is drawn. */
export interface LineStyle {
  readonly colour: string;
  readonly dashed: boolean;
  readonly strong: boolean;
}

/** Draws a way given in view µm; gives its middle on screen. */
export function drawWay(
  ctx: CanvasRenderingContext2D,
  frame: ViewFrame,
  way: readonly ViewPoint[],
  { colour, dashed, strong }: LineStyle,
  paper: string,
): ScreenPoint | null {
  const points = way.map((place) => toScreen(frame, place));
  const [first, ...rest] = points;
  if (first === undefined || rest.length === 0) return null;
  ctx.save();
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.beginPath();
  ctx.moveTo(first.x, first.y);
  for (const point of rest) ctx.lineTo(point.x, point.y);
  // A light edge keeps the line readable on any part of the drawing.
  ctx.strokeStyle = paper;
  ctx.globalAlpha = 0.75;
  ctx.lineWidth = strong ? 5 : 4;
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colour;
  ctx.lineWidth = strong ? 2.4 : 1.6;
  if (dashed) ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.restore();
  return middleOf(points);
}

/** The point half way along a line on screen. */
export function middleOf(points: readonly ScreenPoint[]): ScreenPoint | null {
  const steps = points.slice(1).map((point, i) => {
    const from = points[i] ?? point;
    return { from, to: point, length: Math.hypot(point.x - from.x, point.y - from.y) };
  });
  let left = steps.reduce((sum, step) => sum + step.length, 0) / 2;
  for (const { from, to, length } of steps) {
    if (length >= left && length > 0) {
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    }
    left -= length;
  }
  return points[0] ?? null;
}

/** Font of everything written on the canvas. */
export const canvasFont = (sizePx: number, weight: number): string =>
  `${weight} ${sizePx}px 'Inter Variable', 'Segoe UI', system-ui, sans-serif`;

/** Draws a pill with text around a place; where there is no room for it, nothing. */
export function drawPill(
  ctx: CanvasRenderingContext2D,
  at: ScreenPoint,
  text: string,
  colour: string,
  palette: CanvasPalette,
  room: LabelRoom | null,
): void {
  ctx.save();
  ctx.font = canvasFont(11.5, 600);
  const width = ctx.measureText(text).width + 12;
  const rect = { x: at.x - width / 2, y: at.y - 9, width, height: 18 };
  if (room?.take(rect) ?? true) {
    ctx.beginPath();
    ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 9);
    ctx.fillStyle = palette.pill;
    ctx.fill();
    ctx.lineWidth = 1.4;
    ctx.strokeStyle = colour;
    ctx.stroke();
    ctx.fillStyle = palette.pillText;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(text, at.x, at.y + 0.5);
  }
  ctx.restore();
}

/** Centimetres as written on the canvas, in the user's regional format. */
export type WriteCm = (um: number, approximate: boolean) => string;
