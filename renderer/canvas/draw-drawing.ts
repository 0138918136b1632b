/** Lays the drawing of a view under the marks, from views.json's placement. */
import type { ViewImage } from '#shared/anatomy/view-image.ts';

import { levelFor, type Picture } from './picture.ts';
import { type CanvasSize, type ViewFrame, toScreen } from '../editor/viewport.ts';

/** Draws the part of the picture that is on screen. */
export function drawDrawing(
  ctx: CanvasRenderingContext2D,
  picture: Picture,
  placement: ViewImage,
  frame: ViewFrame,
  size: CanvasSize,
): void {
  const { leftUm, topUm, umPerPx, widthPx, heightPx } = placement;
  const origin = toScreen(frame, { uUm: leftUm, vUm: topUm });
  const scale = umPerPx / frame.umPerPx;
  // Only the visible part: far zoomed in, the whole picture would be a hundred times the screen.
  const x0 = Math.max(0, Math.floor(-origin.x / scale));
  const y0 = Math.max(0, Math.floor(-origin.y / scale));
  const x1 = Math.min(widthPx, Math.ceil((size.widthPx - origin.x) / scale));
  const y1 = Math.min(heightPx, Math.ceil((size.heightPx - origin.y) / scale));
  if (x1 <= x0 || y1 <= y0) return;
  const copy = picture[levelFor(scale * (window.devicePixelRatio || 1), picture.length)];
  if (copy === undefined) return;
  const shrunkX = copy.width / widthPx;
  const shrunkY = copy.height / heightPx;
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'medium';
  ctx.drawImage(
    copy,
    x0 * shrunkX,
    y0 * shrunkY,
    (x1 - x0) * shrunkX,
    (y1 - y0) * shrunkY,
    origin.x + x0 * scale,
    origin.y + y0 * scale,
    (x1 - x0) * scale,
    (y1 - y0) * scale,
  );
}
