/** What every drawing carries: which side is which, a scale bar, and names where the eye finds no hold. */
import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { VIEWS, type ViewId } from '#shared/anatomy/views.ts';
import { UM_PER_CM } from '#shared/units.ts';

import { type CanvasSize, type DrawingExtent, type ViewFrame, toScreen } from '../editor/viewport.ts';
import { canvasFont } from './draw-line.ts';
import type { CanvasPalette } from './palette.ts';

/** Words on the canvas, translated. */
export interface OverlayWords {
  readonly right: string;
  readonly left: string;
  readonly front: string;
  readonly back: string;
  readonly forehead: string;
  readonly crown: string;
  readonly rightEar: string;
  readonly leftEar: string;
  readonly occiput: string;
  readonly scale: (cm: number) => string;
}

/** What is needed to draw the overlay. */
export interface OverlayScene {
  readonly view: ViewId;
  readonly views: ViewsFile | null;
  readonly extent: DrawingExtent;
  readonly frame: ViewFrame;
  readonly size: CanvasSize;
  readonly palette: CanvasPalette;
  readonly words: OverlayWords;
}

/** Letters for the left and the right edge of the canvas, and the side one looks at in profile. */
function sideLetters(view: ViewId, words: OverlayWords): { left: string; right: string; seen: string | null } {
  const { right, toViewer } = VIEWS[view].camera;
  // +x is the subject's left.
  // In a slanted view the side that is seen is named too.
  const slanted = Math.abs(toViewer[0]) > 0.5 && Math.abs(toViewer[2]) > 0.5;
  if (slanted) {
    return { left: words.right, right: words.left, seen: toViewer[0] > 0 ? words.left : words.right };
  }
  if (right[0] > 0.5) return { left: words.right, right: words.left, seen: null };
  if (right[0] < -0.5) return { left: words.left, right: words.right, seen: null };
  const seen = toViewer[0] > 0 ? words.left : words.right;
  return right[2] < 0 ? { left: words.front, right: words.back, seen } : { left: words.back, right: words.front, seen };
}

function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, paper: string): void {
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = paper;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** Writes which side is which along the upper edge. */
export function drawSides(
  ctx: CanvasRenderingContext2D,
  { view, size, palette, words }: Omit<OverlayScene, 'frame' | 'extent' | 'views'>,
): void {
  const { left, right, seen } = sideLetters(view, words);
  ctx.fillStyle = palette.ink;
  ctx.textBaseline = 'top';
  const corner = (text: string, x: number, align: CanvasTextAlign) => {
    ctx.font = text.length > 1 ? canvasFont(12, 500) : canvasFont(20, 700);
    ctx.textAlign = align;
    write(ctx, text, x, 12, palette.paper);
  };
  corner(left, 14, 'left');
  corner(right, size.widthPx - 14, 'right');
  if (seen !== null) corner(seen, size.widthPx / 2, 'center');
}

/** Room for the longest bar: the next shorter one is at most five times too short to be drawn. */
export const SCALE_ROOM: CanvasSize = { widthPx: 224, heightPx: 48 };

/** Room for the names of the sides. */
export const SIDES_HEIGHT_PX = 44;

/** Lengths the bar may stand for, cm. */
const BAR_CM = [0.1, 0.5, 1, 5, 10, 20] as const;

/** The length that the bar stands for, cm: the shortest that is long enough to be seen. */
const barCm = ({ umPerPx }: ViewFrame): number => BAR_CM.find((length) => (length * UM_PER_CM) / umPerPx >= 36) ?? 20;

/** Draws the scale bar in a room of `SCALE_ROOM`, its lower left corner the screen's. */
export function drawScaleBar(
  ctx: CanvasRenderingContext2D,
  { frame, palette, words }: Pick<OverlayScene, 'frame' | 'palette' | 'words'>,
): void {
  const cm = barCm(frame);
  const [x, y, width] = [14, SCALE_ROOM.heightPx - 16, (cm * UM_PER_CM) / frame.umPerPx];
  ctx.lineCap = 'butt';
  for (const [colour, lineWidth] of [
    [palette.paper, 5],
    [palette.ink, 2],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.beginPath();
    ctx.moveTo(x, y - 5);
    ctx.lineTo(x, y);
    ctx.lineTo(x + width, y);
    ctx.lineTo(x + width, y - 5);
    ctx.stroke();
  }
  ctx.font = canvasFont(11.5, 600);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillStyle = palette.ink;
  write(ctx, words.scale(cm), x + 4, y - 4, palette.paper);
}

/** On the crown of the head nothing tells front from back: its directions are written out. */
export function drawScalpNames(
  ctx: CanvasRenderingContext2D,
  { extent, frame, views, palette, words }: Omit<OverlayScene, 'size' | 'view'>,
): void {
  const middle = { uUm: extent.leftUm + extent.widthUm / 2, vUm: extent.topUm - extent.heightUm / 2 };
  const top = toScreen(frame, { ...middle, vUm: extent.topUm });
  const bottom = toScreen(frame, { ...middle, vUm: extent.topUm - extent.heightUm });
  const left = toScreen(frame, { ...middle, uUm: extent.leftUm });
  const right = toScreen(frame, { ...middle, uUm: extent.leftUm + extent.widthUm });
  ctx.font = canvasFont(12, 500);
  ctx.fillStyle = palette.quietInk;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  write(ctx, words.forehead, top.x, top.y + 4, palette.paper);
  write(ctx, words.occiput, bottom.x, bottom.y - 4, palette.paper);
  ctx.textAlign = 'right';
  write(ctx, words.leftEar, left.x - 6, left.y, palette.paper);
  ctx.textAlign = 'left';
  write(ctx, words.rightEar, right.x + 6, right.y, palette.paper);
  const crown = views?.landmarks.find((landmark) => landmark.code === 'vertex' || landmark.code === 'crown');
  if (crown === undefined) return;
  const at = toScreen(frame, { uUm: -crown.xUm, vUm: crown.zUm });
  ctx.beginPath();
  ctx.arc(at.x, at.y, 2.5, 0, 2 * Math.PI);
  ctx.fill();
  write(ctx, words.crown, at.x + 8, at.y, palette.paper);
}
