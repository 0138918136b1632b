/** Draws the ruler: the way along the skin, faint where it is out of sight, its ends and its centimetres. */
import type { RulerReading } from '../editor/ruler.ts';
import { type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import { type WriteCm, drawPill, drawWay } from './draw-line.ts';
import { createLabelRoom } from './label-room.ts';
import type { CanvasPalette } from './palette.ts';

const END_PX = 7;

function drawEnd(ctx: CanvasRenderingContext2D, frame: ViewFrame, place: ViewPoint, palette: CanvasPalette): void {
  const { x, y } = toScreen(frame, place);
  ctx.save();
  for (const [colour, width] of [
    [palette.paper, 4],
    [palette.accent, 1.8],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(x - END_PX, y);
    ctx.lineTo(x + END_PX, y);
    ctx.moveTo(x, y - END_PX);
    ctx.lineTo(x, y + END_PX);
    ctx.stroke();
  }
  ctx.restore();
}

/** Draws the ruler in the present view. */
export function drawRuler(
  ctx: CanvasRenderingContext2D,
  { way, seen, ends }: RulerReading,
  frame: ViewFrame,
  palette: CanvasPalette,
  writeCm: WriteCm,
): void {
  const [from, to] = ends;
  const colour = palette.accent;
  if (way !== null) {
    ctx.save();
    ctx.globalAlpha = 0.4;
    const whole = drawWay(ctx, frame, way.pathOnView, { colour, dashed: true, strong: false }, palette.paper);
    ctx.restore();
    const middles = seen.map((run) => drawWay(ctx, frame, run, { colour, dashed: false, strong: true }, palette.paper));
    const longest = middles.reduce((best, run) => ((run?.lengthPx ?? 0) > (best?.lengthPx ?? 0) ? run : best), null);
    const at = longest ?? whole;
    if (at !== null) {
      const text = writeCm(way.distanceUm, way.approximate);
      drawPill(ctx, { ...at, text, colour, urgent: true }, palette, createLabelRoom());
    }
  } else if (from !== null && to !== null) {
    drawWay(ctx, frame, [from, to], { colour, dashed: true, strong: false }, palette.paper);
  }
  for (const end of ends) if (end !== null) drawEnd(ctx, frame, end, palette);
}
