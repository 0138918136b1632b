/** Draws gaps: a dashed circle where no mark lies within the technique's largest distance. */
import type { EditorState } from '../editor/state.ts';
import { type ViewFrame, toScreen } from '../editor/viewport.ts';
import type { Pill, WriteCm } from './draw-line.ts';
import type { CanvasPalette } from './palette.ts';

const DASH = [5, 6];

/** Draws the gaps that show in the view; gives the pills with their radius. The circle is round on the drawing. */
export function drawGaps(
  ctx: CanvasRenderingContext2D,
  { findings, skin, view }: EditorState,
  frame: ViewFrame,
  palette: CanvasPalette,
  writeCm: WriteCm,
): Pill[] {
  const pills: Pill[] = [];
  ctx.save();
  for (const { kind, place, distanceUm } of findings) {
    if (kind !== 'gap' || place === undefined || distanceUm === null) continue;
    const there = place.view === view ? place : (skin?.project(place, view) ?? null);
    if (there === null) continue;
    const at = toScreen(frame, there);
    const radius = distanceUm / frame.umPerPx;
    for (const [colour, width, alpha] of [
      [palette.paper, 3.4, 0.6],
      [palette.quietInk, 1.6, 1],
    ] as const) {
      ctx.globalAlpha = alpha;
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.setLineDash(DASH);
      ctx.beginPath();
      ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.beginPath();
      ctx.arc(at.x, at.y, 3, 0, 2 * Math.PI);
      ctx.stroke();
    }
    const text = writeCm(distanceUm, false);
    pills.push({ at, text, colour: palette.quietInk, lengthPx: 2 * radius, urgent: false });
  }
  ctx.restore();
  return pills;
}
