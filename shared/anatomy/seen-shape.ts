/** The part of some skin that is in sight on a drawing, as polygons to fill and a border to draw. */
import { castsTo } from './lift.ts';
import type { Surface } from './surface.ts';
import { VIEWS, type Vec3, type ViewId } from './views.ts';

/** µm of view coordinates, flat: u, v, u, v, … */
export interface SeenShape {
  readonly polygons: readonly (readonly number[])[];
  /** Pieces of border: u, v of both ends. */
  readonly border: readonly (readonly number[])[];
}

/** A rule that skin keeps where it is not negative; µm of body axes in, nearly linear over a triangle. */
export type SkinRule = (place: Vec3) => number;

/** A corner of a polygon; `cut`: the edge that leaves it was made by a rule. */
interface Corner {
  readonly place: Vec3;
  readonly cut: boolean;
}

const cornersOf = ({ mesh: { start, positionsUm: p } }: Surface, triangle: number): Vec3[] =>
  [0, 1, 2].map((i) => {
    const v = 3 * (start[3 * triangle + i] ?? 0);
    return [p[v] ?? 0, p[v + 1] ?? 0, p[v + 2] ?? 0];
  });

function projector(view: ViewId): (place: Vec3) => [number, number] {
  const { right, up } = VIEWS[view].camera;
  return ([x, y, z]) => [x * right[0] + y * right[1] + z * right[2], x * up[0] + y * up[1] + z * up[2]];
}

/** What is in sight of a set of triangles. */
export function seenTriangles(surface: Surface, view: ViewId, wanted: ReadonlySet<number>): SeenShape {
  const flat = projector(view);
  const { opposite } = surface.mesh;
  const seen = new Set<number>();
  for (const t of surface.viewGrid(view).triangles) if (wanted.has(t) && castsTo(surface, view, t)) seen.add(t);
  const polygons: number[][] = [];
  const border: number[][] = [];
  for (const t of seen) {
    const corners = cornersOf(surface, t).map(flat);
    polygons.push(corners.flat());
    corners.forEach((corner, i) => {
      const beyond = opposite[3 * t + i] ?? -1;
      const next = corners[(i + 1) % 3];
      if (next !== undefined && (beyond < 0 || !seen.has((beyond / 3) | 0))) border.push([...corner, ...next]);
    });
  }
  return { polygons, border };
}

/** The part of a polygon that keeps a rule. */
function cutBy(polygon: readonly Corner[], rule: SkinRule): Corner[] {
  const values = polygon.map(({ place }) => rule(place));
  const kept: Corner[] = [];
  polygon.forEach((corner, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? corner;
    const here = values[i] ?? 0;
    const there = values[(i + 1) % polygon.length] ?? 0;
    if (here >= 0) kept.push(corner);
    if (here < 0 === there < 0) return;
    const share = here / (here - there);
    const mix = (k: 0 | 1 | 2) => corner.place[k] + share * (next.place[k] - corner.place[k]);
    kept.push({ place: [mix(0), mix(1), mix(2)], cut: here >= 0 || corner.cut });
  });
  return kept;
}

/** What is in sight of the skin that keeps all rules. */
export function seenWithin(surface: Surface, view: ViewId, rules: readonly SkinRule[]): SeenShape {
  const flat = projector(view);
  const polygons: number[][] = [];
  const border: number[][] = [];
  for (const t of surface.viewGrid(view).triangles) {
    let polygon: readonly Corner[] = cornersOf(surface, t).map((place) => ({ place, cut: false }));
    for (const rule of rules) {
      polygon = cutBy(polygon, rule);
      if (polygon.length < 3) break;
    }
    if (polygon.length < 3 || !castsTo(surface, view, t)) continue;
    const corners = polygon.map(({ place }) => flat(place));
    polygons.push(corners.flat());
    corners.forEach((corner, i) => {
      if (polygon[i]?.cut === true) border.push([...corner, ...(corners[(i + 1) % corners.length] ?? corner)]);
    });
  }
  return { polygons, border };
}
