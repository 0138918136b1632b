/** The part of some skin that is in sight on a drawing, as polygons to fill and a border to draw. */
import { castsTo } from './lift.ts';
import { nextHalfEdge } from './mesh.ts';
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

/** The part of a polygon where a value given at its corners is not negative. */
function cutBy(polygon: readonly Corner[], values: readonly number[]): Corner[] {
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

/** Cuts every triangle that a view shows, and gathers what is left of those in sight. */
function gather(
  surface: Surface,
  view: ViewId,
  cut: (polygon: readonly Corner[], triangle: number) => readonly Corner[],
): SeenShape {
  const flat = projector(view);
  const polygons: number[][] = [];
  const border: number[][] = [];
  for (const t of surface.viewGrid(view).triangles) {
    const whole = cornersOf(surface, t).map((place) => ({ place, cut: false }));
    const polygon = cut(whole, t);
    if (polygon.length < 3 || !castsTo(surface, view, t)) continue;
    const corners = polygon.map(({ place }) => flat(place));
    polygons.push(corners.flat());
    corners.forEach((corner, i) => {
      if (polygon[i]?.cut === true) border.push([...corner, ...(corners[(i + 1) % corners.length] ?? corner)]);
    });
  }
  return { polygons, border };
}

/** What is in sight of the skin that keeps all rules. */
export const seenWithin = (surface: Surface, view: ViewId, rules: readonly SkinRule[]): SeenShape =>
  gather(surface, view, (whole) => {
    let polygon = whole;
    for (const rule of rules) {
      if (polygon.length < 3) break;
      polygon = cutBy(
        polygon,
        polygon.map(({ place }) => rule(place)),
      );
    }
    return polygon;
  });

/** Rounds of evening out: a border of triangles is jagged, and no border of the body is. */
const EVEN_ROUNDS = 2;

/** How far each vertex lies within a set of triangles: 1 inside, 0 outside, about a half along its evened border. */
function shareOfVertices({ mesh }: Surface, wanted: ReadonlySet<number>): Float32Array {
  const { vertexCount, vertexFirst, vertexEdges, start } = mesh;
  const aroundOf = (v: number, value: (halfEdge: number) => number): number => {
    const [from, to] = [vertexFirst[v] ?? 0, vertexFirst[v + 1] ?? 0];
    let sum = 0;
    for (let i = from; i < to; i++) sum += value(vertexEdges[i] ?? 0);
    return to > from ? sum / (to - from) : 0;
  };
  let shares = Float32Array.from({ length: vertexCount }, (_, v) =>
    aroundOf(v, (h) => (wanted.has((h / 3) | 0) ? 1 : 0)),
  );
  for (let round = 0; round < EVEN_ROUNDS; round++) {
    const before = shares;
    shares = before.map((share, v) => (share + aroundOf(v, (h) => before[start[nextHalfEdge(h)] ?? 0] ?? 0)) / 2);
  }
  return shares;
}

/** What is in sight of a set of triangles, its border evened out. */
export function seenTriangles(surface: Surface, view: ViewId, wanted: ReadonlySet<number>): SeenShape {
  const shares = shareOfVertices(surface, wanted);
  const { start } = surface.mesh;
  return gather(surface, view, (whole, t) => {
    const values = [0, 1, 2].map((i) => (shares[start[3 * t + i] ?? 0] ?? 0) - 0.5);
    return values.some((value) => value >= 0) ? cutBy(whole, values) : [];
  });
}
