/** The findings that are drawn near a place of the present view. */
import type { EditorFinding } from './chart-check.ts';
import type { Editor } from './editor-api.ts';
import type { ViewPoint } from './viewport.ts';

/** A line is meant from so near, pixels. */
const NEAR_PX = 12;
/** A menu has room for so many. */
const MOST = 3;

function distanceToLine(at: ViewPoint, a: ViewPoint, b: ViewPoint): number {
  const [du, dv] = [b.uUm - a.uUm, b.vUm - a.vUm];
  const length2 = du * du + dv * dv;
  const share = length2 === 0 ? 0 : ((at.uUm - a.uUm) * du + (at.vUm - a.vUm) * dv) / length2;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(at.uUm - a.uUm - along * du, at.vUm - a.vUm - along * dv);
}

/** Findings of a mark there, of a line between two marks there, or at a place of their own there; the worst first. */
export function findingsNear(editor: Editor, at: ViewPoint): readonly EditorFinding[] {
  const { findings, view } = editor.store.getState();
  const reachUm = NEAR_PX * editor.frame().umPerPx;
  const isNear = ({ marks, place }: EditorFinding): boolean => {
    if (place !== undefined) return place.view === view && distanceToLine(at, place, place) <= reachUm;
    const points = marks.flatMap((id) => editor.markAt(id)?.points[0] ?? []);
    return marks.length === 2 && points.length === 2
      ? points.some((from, i) => distanceToLine(at, from, points[i + 1] ?? from) <= reachUm)
      : points.some((point) => distanceToLine(at, point, point) <= reachUm);
  };
  const found: EditorFinding[] = [];
  for (const finding of findings) {
    if (found.length < MOST && isNear(finding)) found.push(finding);
  }
  return found;
}
