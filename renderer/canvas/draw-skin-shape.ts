/** Tints a piece of skin on the drawing. */
import type { SeenShape } from '#shared/anatomy/seen-shape.ts';

import { type ViewFrame, toScreen } from '../editor/viewport.ts';

interface Paths {
  readonly fill: Path2D;
  readonly border: Path2D;
}

/** A shape is made once for each view, and its paths with it. */
const paths = new WeakMap<SeenShape, Paths>();

function pathsOf(shape: SeenShape): Paths {
  const known = paths.get(shape);
  if (known !== undefined) return known;
  const fill = new Path2D();
  for (const polygon of shape.polygons) {
    for (let i = 0; i + 1 < polygon.length; i += 2) {
      if (i === 0) fill.moveTo(polygon[0] ?? 0, polygon[1] ?? 0);
      else fill.lineTo(polygon[i] ?? 0, polygon[i + 1] ?? 0);
    }
    fill.closePath();
  }
  const border = new Path2D();
  for (const [fromU = 0, fromV = 0, toU = 0, toV = 0] of shape.border) {
    border.moveTo(fromU, fromV);
    border.lineTo(toU, toV);
  }
  const made = { fill, border };
  paths.set(shape, made);
  return made;
}

/** How a shape is drawn: with a tint, or with a pattern of lines. */
export interface ShapeStyle {
  readonly colour: string;
  readonly borderPx: number;
  /** 0 to 1; null: hatched instead. */
  readonly tint: number | null;
}

const HATCH_PX = 6;

function hatch(ctx: CanvasRenderingContext2D, { width, height }: { width: number; height: number }): void {
  ctx.beginPath();
  for (let x = -height; x < width; x += HATCH_PX) {
    ctx.moveTo(x, height);
    ctx.lineTo(x + height, 0);
  }
  ctx.stroke();
}

/** Draws a shape given in view µm. */
export function drawSkinShape(
  ctx: CanvasRenderingContext2D,
  shape: SeenShape,
  frame: ViewFrame,
  { colour, borderPx, tint }: ShapeStyle,
): void {
  const { fill, border } = pathsOf(shape);
  const origin = toScreen(frame, { uUm: 0, vUm: 0 });
  const scale = 1 / frame.umPerPx;
  const screen = ctx.getTransform();
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.transform(scale, 0, 0, -scale, origin.x, origin.y);
  ctx.lineWidth = borderPx * frame.umPerPx;
  ctx.lineCap = 'round';
  ctx.stroke(border);
  if (tint === null) {
    ctx.clip(fill);
    ctx.setTransform(screen);
    ctx.lineWidth = 1;
    hatch(ctx, ctx.canvas);
  } else {
    ctx.globalAlpha = tint;
    ctx.fill(fill);
  }
  ctx.restore();
}
