/** Measured lines along the skin, with their centimetres in a pill. */
import { type ScreenPoint, type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import type { LabelRoom } from './label-room.ts';
import type { CanvasPalette } from './palette.ts';
import { PILL_HEIGHT_PX, pillSprite } from './pill-sprite.ts';

/** How a line is drawn. */
export interface LineStyle {
  readonly colour: string;
  readonly dashed: boolean;
  readonly strong: boolean;
}

/** Draws a way given in view µm; gives its middle and its length on screen. */
export function drawWay(
  ctx: CanvasRenderingContext2D,
  frame: ViewFrame,
  way: readonly ViewPoint[],
  { colour, dashed, strong }: LineStyle,
  paper: string,
): { at: ScreenPoint; lengthPx: number } | null {
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
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = 0.75 * alpha;
  ctx.lineWidth = strong ? 5 : 4;
  ctx.stroke();
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = colour;
  ctx.lineWidth = strong ? 2.4 : 1.6;
  if (dashed) ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.restore();
  return middleOf(points);
}

/** The point half way along a line on screen, and the line's length. */
function middleOf(points: readonly ScreenPoint[]): { at: ScreenPoint; lengthPx: number } | null {
  const steps = points.slice(1).map((point, i) => {
    const from = points[i] ?? point;
    return { from, to: point, length: Math.hypot(point.x - from.x, point.y - from.y) };
  });
  const lengthPx = steps.reduce((sum, step) => sum + step.length, 0);
  let left = lengthPx / 2;
  for (const { from, to, length } of steps) {
    if (length >= left && length > 0) {
      const part = left / length;
      return { at: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, lengthPx };
    }
    left -= length;
  }
  const [at] = points;
  return at === undefined ? null : { at, lengthPx };
}

/** Font of everything written on the canvas. */
export const canvasFont = (sizePx: number, weight: number): string =>
  `${weight} ${sizePx}px 'Inter Variable', 'Segoe UI', system-ui, sans-serif`;

/** Places tried for a pill around the middle of its line, CSS pixels: on it, then farther and farther from it. */
const PILL_OFFSETS = [
  [0, 0],
  [0, -20],
  [0, 20],
  [40, 0],
  [-40, 0],
  [40, -20],
  [-40, -20],
  [40, 20],
  [-40, 20],
  [0, -38],
  [0, 38],
  [60, 0],
  [-60, 0],
] as const;

/** A pill to be drawn: where the middle of its line is, and whether the line is long enough to carry it. */
export interface Pill {
  readonly at: ScreenPoint;
  readonly text: string;
  readonly colour: string;
  readonly lengthPx: number;
  /** Drawn even where there is no room. */
  readonly urgent: boolean;
}

/** Draws a pill near the middle of its line, where there is room. */
export function drawPill(
  ctx: CanvasRenderingContext2D,
  { at, text, colour, lengthPx, urgent }: Pill,
  palette: CanvasPalette,
  room: LabelRoom,
): void {
  const pill = pillSprite(text, colour, palette, canvasFont(11.5, 600));
  const width = pill.widthPx;
  const rectAt = ([dx, dy]: readonly [number, number]) => ({
    x: at.x + dx - width / 2,
    y: at.y + dy - PILL_HEIGHT_PX / 2,
    width,
    height: PILL_HEIGHT_PX,
  });
  // On a short line the pill would hide the very marks it speaks of.
  const offsets = PILL_OFFSETS.slice(lengthPx < width + 24 ? 1 : 0);
  const rect = offsets.map(rectAt).find((place) => room.take(place)) ?? (urgent ? rectAt([0, -20]) : null);
  if (rect === null) return;
  // A pill that had to move away stays tied to the line it speaks of; the pill covers the thread's other end.
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(at.x, at.y);
  ctx.lineTo(rect.x + width / 2, rect.y + PILL_HEIGHT_PX / 2);
  ctx.stroke();
  pill.stamp(ctx, rect.x, rect.y);
}

/** Centimetres as written on the canvas, in the user's regional format. */
export type WriteCm = (um: number, approximate: boolean) => string;
