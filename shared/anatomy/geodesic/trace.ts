/** The path that a finished search found. */
import { nextHalfEdge } from '../mesh.ts';
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import type { SearchOutcome } from './search.ts';
import { apexX, apexY, crossing } from './unfold.ts';

/** A path's corners from goal to source (x, y, z in µm each) and the triangles it passes. */
export interface TracedPath {
  readonly pointsUm: number[];
  readonly triangles: number[];
}

/** Follows the windows back; must be called before the next search on the same surface. */
export function tracePath(surface: Surface, source: SkinPoint, goal: SkinPoint, outcome: SearchOutcome): TracedPath {
  const { mesh, metric } = surface;
  const { windows } = surface.scratch();
  const pointsUm = [goal.xUm, goal.yUm, goal.zUm];
  const triangles = [goal.triangle];
  const push = (a: number, b: number, share: number): void => {
    for (let k = 0; k < 3; k++) {
      const from = mesh.positionsUm[3 * a + k] ?? 0;
      pointsUm.push(from + share * ((mesh.positionsUm[3 * b + k] ?? 0) - from));
    }
  };
  let w = outcome.window;
  let x = 0;
  let y = 0;
  const aimAtApex = (): void => {
    const h = windows.halfEdge[w] ?? 0;
    x = apexX(metric, h);
    y = apexY(metric, h, x);
  };
  if (outcome.lastBend >= 0) {
    push(outcome.lastBend, outcome.lastBend, 0);
    if (w >= 0) aimAtApex();
  } else if (w >= 0) {
    const h = windows.halfEdge[w] ?? 0;
    const apex = apexX(metric, h);
    const toEnd = goal.barycentric[(h + 1) % 3] ?? 0;
    const toApex = goal.barycentric[(h + 2) % 3] ?? 0;
    x = toEnd * (metric.edgeUm[h] ?? 0) + toApex * apex;
    y = toApex * apexY(metric, h, apex);
  }
  while (w >= 0) {
    const h = windows.halfEdge[w] ?? 0;
    const lengthUm = metric.edgeUm[h] ?? 1;
    triangles.push((h / 3) | 0);
    const from = windows.fromUm[w] ?? 0;
    const to = windows.toUm[w] ?? 0;
    const at = crossing(windows.sourceXUm[w] ?? 0, windows.sourceYUm[w] ?? 0, x, y, from, to);
    push(mesh.start[h] ?? 0, mesh.start[nextHalfEdge(h)] ?? 0, at / lengthUm);
    const parent = windows.parent[w] ?? -1;
    if (windows.first[w] === 1) {
      const bend = windows.bend[w] ?? -1;
      if (bend >= 0) {
        push(bend, bend, 0);
        triangles.push(((mesh.opposite[h] ?? 0) / 3) | 0);
      }
      w = parent;
      if (w >= 0) aimAtApex();
      continue;
    }
    w = parent;
    const before = windows.halfEdge[w] ?? 0;
    const apex = apexX(metric, before);
    const apexHeight = apexY(metric, before, apex);
    const share = at / lengthUm;
    const isRight = mesh.opposite[nextHalfEdge(before)] === h;
    x = isRight ? apex + share * ((metric.edgeUm[before] ?? 0) - apex) : share * apex;
    y = isRight ? (1 - share) * apexHeight : share * apexHeight;
  }
  pointsUm.push(source.xUm, source.yUm, source.zUm);
  triangles.push(source.triangle);
  return { pointsUm, triangles };
}
