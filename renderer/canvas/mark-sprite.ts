/** Small pictures of marks, drawn once and stamped: thousands of marks stay quick. */
import { type MarkShape, type TreatmentStyle, shapeCorners } from './chart-svg-palette.ts';

/** Radius of a mark on screen, CSS pixels; the same at every zoom. */
export const MARK_RADIUS_PX = 5.5;

/** Side of a sprite in CSS pixels: mark, ring and a pixel of air. */
export const SPRITE_PX = 18;

/** What a mark looks like. */
export interface MarkLook {
  readonly treatment: TreatmentStyle;
  readonly planned: boolean;
  /** Seen from another view than it was set on. */
  readonly dimmed: boolean;
}

/** Traces the outline of a treatment's shape around a place. */
export function traceShape(
  ctx: CanvasRenderingContext2D,
  shape: MarkShape,
  x: number,
  y: number,
  radius: number,
): void {
  ctx.beginPath();
  const corners = shapeCorners(shape, radius);
  if (corners === null) {
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], i) => {
    if (i === 0) ctx.moveTo(x + dx, y + dy);
    else ctx.lineTo(x + dx, y + dy);
  });
  ctx.closePath();
}

/** Draws one mark around a place. */
export function drawMark(ctx: CanvasRenderingContext2D, look: MarkLook, x: number, y: number): void {
  const { shape, color } = look.treatment;
  ctx.save();
  ctx.globalAlpha = look.dimmed ? 0.45 : 1;
  ctx.lineJoin = 'round';
  traceShape(ctx, shape, x, y, MARK_RADIUS_PX);
  if (look.planned) {
    ctx.fillStyle = 'rgba(255,255,255,0.82)';
    ctx.fill();
    ctx.lineWidth = 2;
    ctx.strokeStyle = color;
    ctx.setLineDash([3.2, 2.2]);
    ctx.stroke();
  } else {
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = '#ffffff';
    ctx.stroke();
    ctx.fillStyle = color;
    ctx.fill();
  }
  ctx.restore();
}

/** Keeps the sprites of one pixel ratio. */
export function createSpriteSheet(pixelRatio: number): (look: MarkLook) => HTMLCanvasElement {
  const sheet = new Map<string, HTMLCanvasElement>();
  return (look) => {
    const key = `${look.treatment.shape} ${look.treatment.color} ${look.planned} ${look.dimmed}`;
    const known = sheet.get(key);
    if (known !== undefined) return known;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(SPRITE_PX * pixelRatio);
    canvas.height = canvas.width;
    const ctx = canvas.getContext('2d');
    if (ctx === null) throw new Error('the window can draw on a canvas: Chromium always gives a 2d context');
    ctx.scale(pixelRatio, pixelRatio);
    drawMark(ctx, look, SPRITE_PX / 2, SPRITE_PX / 2);
    sheet.set(key, canvas);
    return canvas;
  };
}
