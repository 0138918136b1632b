/** Pills with their text, drawn once and stamped: writing text is what costs while the hand moves. */
import type { CanvasPalette } from './palette.ts';

/** Height of a pill, CSS pixels. */
export const PILL_HEIGHT_PX = 18;

/** Room for half the border, CSS pixels. */
const EDGE_PX = 1;

/** More texts than these at once are not on a screen. */
const MOST_PILLS = 400;

/** A pill ready to be stamped. */
export interface PillSprite {
  readonly widthPx: number;
  readonly stamp: (ctx: CanvasRenderingContext2D, x: number, y: number) => void;
}

const known = new Map<string, PillSprite>();

/** The pill for a text in one colour at the pixel ratio of the window. */
export function pillSprite(text: string, colour: string, palette: CanvasPalette, font: string): PillSprite {
  const ratio = window.devicePixelRatio || 1;
  const key = `${ratio} ${palette.pill} ${colour} ${text}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  if (known.size >= MOST_PILLS) known.clear();
  const made = drawPillSprite(text, colour, palette, font, ratio);
  known.set(key, made);
  return made;
}

function drawPillSprite(text: string, colour: string, palette: CanvasPalette, font: string, ratio: number): PillSprite {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the window can draw on a canvas: Chromium always gives a 2d context');
  pen.font = font;
  const widthPx = Math.ceil(pen.measureText(text).width + 12);
  const [fullWidthPx, fullHeightPx] = [widthPx + 2 * EDGE_PX, PILL_HEIGHT_PX + 2 * EDGE_PX];
  canvas.width = Math.ceil(fullWidthPx * ratio);
  canvas.height = Math.ceil(fullHeightPx * ratio);
  pen.scale(ratio, ratio);
  pen.translate(EDGE_PX, EDGE_PX);
  pen.beginPath();
  pen.roundRect(0, 0, widthPx, PILL_HEIGHT_PX, PILL_HEIGHT_PX / 2);
  pen.fillStyle = palette.pill;
  pen.fill();
  pen.lineWidth = 1.4;
  pen.strokeStyle = colour;
  pen.stroke();
  pen.font = font;
  pen.fillStyle = palette.pillText;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, widthPx / 2, PILL_HEIGHT_PX / 2 + 0.5);
  // Between two device pixels the text would blur.
  const snap = (px: number) => Math.round(px * ratio) / ratio;
  return {
    widthPx,
    stamp: (ctx, x, y) =>
      ctx.drawImage(canvas, snap(x - EDGE_PX), snap(y - EDGE_PX), canvas.width / ratio, canvas.height / ratio),
  };
}
