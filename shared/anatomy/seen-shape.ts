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

function cornersOf({ mesh: { start, positionsUm: p } }: Surface, triangle: number): Corner[] {
  const corners: Corner[] = [];
  for (let h = 3 * triangle; h < 3 * triangle + 3; h++) {
    const v = 3 * (start[h] ?? 0);
    corners.push({ place: [p[v] ?? 0, p[v + 1] ?? 0, p[v + 2] ?? 0], cut: false });
  }
  return corners;
}

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

/** Gathers what `cut` leaves of the triangles that a view shows, where it is in sight. */
function gather(surface: Surface, view: ViewId, cut: (triangle: number) => readonly Corner[]): SeenShape {
  const flat = projector(view);
  const polygons: number[][] = [];
  const border: number[][] = [];
  for (const t of surface.viewGrid(view).triangles) {
    const polygon = cut(t);
    if (polygon.length < 3 || !castsTo(surface, view, t)) continue;
    const corners = polygon.map(({ place }) => flat(place));
    polygons.push(corners.flat());
    corners.forEach((corner, i) => {
      if (polygon[i]?.cut === true) border.push([...corner, ...(corners[(i + 1) % corners.length] ?? corner)]);
    });
  }
  return { polygons, border };
}

const NOTHING: readonly Corner[] = [];

/** What is in sight of the skin that keeps all rules; the first rules should be the quickest. */
export const seenWithin = (surface: Surface, view: ViewId, rules: readonly SkinRule[]): SeenShape =>
  gather(surface, view, (t) => {
    let polygon: readonly Corner[] = cornersOf(surface, t);
    for (const rule of rules) {
      const values = polygon.map(({ place }) => rule(place));
      if (values.every((value) => value < 0)) return NOTHING;
      if (values.some((value) => value < 0)) polygon = cutBy(polygon, values);
    }
    return polygon;
  });

/** Rounds of evening out: a border of triangles is jagged, and no border of the body is. */
const EVEN_ROUNDS = 2;

/** How far each vertex lies within a set of triangles: 1 inside, 0 outside, about a half along its evened border. */
function shareOfVertices({ mesh }: Surface, wanted: ReadonlySet<number>): Float32Array {
  const { vertexCount, vertexFirst, vertexEdges, start } = mesh;
  const near = new Set<number>();
  for (const t of wanted) for (let h = 3 * t; h < 3 * t + 3; h++) near.add(start[h] ?? 0);
  const meanAround = (v: number, value: (halfEdge: number) => number): number => {
    const [from, to] = [vertexFirst[v] ?? 0, vertexFirst[v + 1] ?? 0];
    let sum = 0;
    for (let i = from; i < to; i++) sum += value(vertexEdges[i] ?? 0);
    return to > from ? sum / (to - from) : 0;
  };
  const neighbour = (h: number) => start[nextHalfEdge(h)] ?? 0;
  const shares = new Float32Array(vertexCount);
  for (const v of near) shares[v] = meanAround(v, (h) => (wanted.has((h / 3) | 0) ? 1 : 0));
  for (let round = 0; round < EVEN_ROUNDS; round++) {
    for (const v of [...near]) {
      for (let i = vertexFirst[v] ?? 0; i < (vertexFirst[v + 1] ?? 0); i++) near.add(neighbour(vertexEdges[i] ?? 0));
    }
    const before = shares.slice();
    for (const v of near) shares[v] = ((before[v] ?? 0) + meanAround(v, (h) => before[neighbour(h)] ?? 0)) / 2;
  }
  return shares;
}

/** What is in sight of a set of triangles, its border evened out. */
export function seenTriangles(surface: Surface, view: ViewId, wanted: ReadonlySet<number>): SeenShape {
  const shares = shareOfVertices(surface, wanted);
  const { start } = surface.mesh;
  const inside = (h: number): number => (shares[start[h] ?? 0] ?? 0) - 0.5;
  return gather(surface, view, (t) => {
    const values = [inside(3 * t), inside(3 * t + 1), inside(3 * t + 2)];
    if (values.every((value) => value < 0)) return NOTHING;
    const whole = cornersOf(surface, t);
    return values.every((value) => value >= 0) ? whole : cutBy(whole, values);
  });
}
