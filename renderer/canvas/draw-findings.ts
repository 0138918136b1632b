/** Shows spacing findings where they are: a line along the skin between the marks with its centimetres. */
import type { EditorFinding } from '../editor/chart-check.ts';
import type { PlacedMark } from '../editor/mark-places.ts';
import { placesOf } from '../editor/mark-places.ts';
import type { Place, SkinWay } from '../editor/skin-model.ts';
import type { EditorState } from '../editor/state.ts';
import { type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import { type LineStyle, type Pill, type WriteCm, drawPill, drawWay } from './draw-line.ts';
import type { LabelRoom } from './label-room.ts';
import { MARK_RADIUS_PX } from './mark-sprite.ts';
import type { CanvasPalette } from './palette.ts';

/** What is needed to draw findings. */
export interface FindingsScene {
  readonly state: EditorState;
  readonly placed: readonly PlacedMark[];
  readonly frame: ViewFrame;
  readonly palette: CanvasPalette;
  readonly room: LabelRoom;
  readonly writeCm: WriteCm;
  /** The way between two marks; null when there is none, or no time to measure it in this frame. */
  readonly wayOf: (from: Place, to: Place) => SkinWay | null;
}

/** More lines than these at once say no more than the list of findings; those of selected marks are always drawn. */
const MOST_LINES = 250;

const colourOf = (finding: EditorFinding, palette: CanvasPalette): string =>
  finding.severity === 'error' ? palette.error : finding.severity === 'warning' ? palette.warning : palette.quietInk;

function drawCross(ctx: CanvasRenderingContext2D, frame: ViewFrame, at: ViewPoint, colour: string): void {
  const { x, y } = toScreen(frame, at);
  const arm = MARK_RADIUS_PX + 4;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.2;
  ctx.beginPath();
  ctx.moveTo(x - arm, y - arm);
  ctx.lineTo(x + arm, y + arm);
  ctx.moveTo(x + arm, y - arm);
  ctx.lineTo(x - arm, y + arm);
  ctx.stroke();
  ctx.restore();
}

function drawRing(
  ctx: CanvasRenderingContext2D,
  frame: ViewFrame,
  at: ViewPoint,
  colour: string,
  dash: readonly number[],
): void {
  const { x, y } = toScreen(frame, at);
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.8;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  ctx.arc(x, y, MARK_RADIUS_PX + 5, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.restore();
}

/** Draws lines and rings below the marks and gives the pills that belong above them. */
export function drawFindings(ctx: CanvasRenderingContext2D, scene: FindingsScene): Pill[] {
  const { state, frame, palette } = scene;
  const byId = new Map(scene.placed.map((item) => [item.mark.id, item]));
  const pills: Pill[] = [];

  function measure(
    from: PlacedMark,
    to: PlacedMark,
    known: { distanceUm: number; approximate: boolean } | null,
    { colour, dashed, strong }: LineStyle,
  ): void {
    const [a, b] = [placesOf(from.mark)[0], placesOf(to.mark)[0]];
    const [shownA, shownB] = [from.points[0], to.points[0]];
    if (a === undefined || b === undefined || shownA === undefined || shownB === undefined) return;
    const way = scene.wayOf(a, b);
    const line = way !== null && way.pathOnView.length > 1 ? way.pathOnView : [shownA, shownB];
    const middle = drawWay(ctx, frame, line, { colour, dashed, strong }, palette.paper);
    // What was checked is what is written, here as in the list; a way drawn for the eye is not rounded.
    const length = known ?? way;
    if (middle === null || length === null) return;
    pills.push({ ...middle, text: scene.writeCm(length.distanceUm, length.approximate), colour, urgent: strong });
  }

  let lines = 0;
  for (const finding of state.findings) {
    const marks = finding.marks.flatMap((id) => byId.get(id) ?? []);
    const [first, second] = marks;
    const at = first?.points[0];
    if (first === undefined || at === undefined) continue;
    const colour = colourOf(finding, palette);
    const strong = finding.marks.some((id) => state.selection.has(id));
    if (!strong && lines >= MOST_LINES) continue;
    lines += 1;
    if (finding.kind === 'off-skin') drawCross(ctx, frame, at, colour);
    else if (finding.kind === 'duplicate') drawRing(ctx, frame, at, colour, []);
    else if (finding.kind === 'used-again') drawRing(ctx, frame, at, colour, [1.5, 3]);
    else if (finding.kind === 'too-far') {
      drawRing(ctx, frame, at, colour, [3, 3]);
      const nearest = state.nearest.get(first.mark.id);
      const other = second ?? (nearest === undefined ? undefined : byId.get(nearest.id));
      if (other !== undefined) measure(first, other, nearest ?? null, { colour, dashed: true, strong });
    } else if (finding.kind === 'too-close' && second !== undefined) {
      const known = finding.distanceUm === null ? null : { distanceUm: finding.distanceUm, approximate: false };
      measure(first, second, known, { colour, dashed: false, strong });
    }
  }

  // The one mark in hand says how far its neighbour is, finding or not.
  const [only] = state.selection;
  const selected = only === undefined || state.selection.size > 1 ? undefined : byId.get(only);
  const nearest = only === undefined ? undefined : state.nearest.get(only);
  const neighbour = nearest === undefined ? undefined : byId.get(nearest.id);
  const shown = state.findings.some(
    (finding) => finding.distanceUm !== null && only !== undefined && finding.marks.includes(only),
  );
  if (selected !== undefined && neighbour !== undefined && !shown) {
    measure(selected, neighbour, nearest ?? null, { colour: palette.selection, dashed: false, strong: false });
  }
  return pills;
}

/** Draws the pills: those of selected marks first, so that they find room. */
export function drawPills(ctx: CanvasRenderingContext2D, scene: FindingsScene, pills: readonly Pill[]): void {
  const ordered = [...pills].sort((a, b) => Number(b.urgent) - Number(a.urgent));
  for (const pill of ordered) drawPill(ctx, pill, scene.palette, scene.room);
}
