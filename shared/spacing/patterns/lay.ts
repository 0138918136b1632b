/** From what was asked for to places on drawings: everything in and out is plain data, so that a worker can do it. */
import { placeInView, type ViewPlace } from '../../anatomy/best-view.ts';
import { castsTo, liftToSkin, projectToView } from '../../anatomy/lift.ts';
import type { RegionCode } from '../../anatomy/regions/region-names.ts';
import type { RegionMap } from '../../anatomy/regions/regions-file.ts';
import { type SkinPoint, skinPointAt } from '../../anatomy/skin-point.ts';
import type { Surface } from '../../anatomy/surface.ts';
import { VIEWS, type Vec3, type ViewId } from '../../anatomy/views.ts';
import { type FillKind, fillArea } from './fill.ts';
import { layLine, type LineDivision } from './line.ts';
import { layThreads, type ThreadsRequest } from './threads.ts';

/** The skin to be covered: named regions, or what an outline on a drawing shows. */
export type PatternArea =
  | { readonly regions: readonly RegionCode[] }
  | { readonly view: ViewId; readonly outline: readonly { readonly uUm: number; readonly vUm: number }[] };

/** A fill of an area. Lengths in µm along the skin, the angle in degrees. */
export interface FillRequest {
  readonly kind: 'fill';
  readonly fill: FillKind;
  readonly area: PatternArea;
  readonly spacingUm: number;
  readonly rowUm: number;
  /** The technique's least spacing. */
  readonly leastUm: number;
  /** The technique's widest spacing; null: it has none. */
  readonly farthestUm: number | null;
  readonly angleDegrees: number;
  /** The drawing that is looked at: rows run across it, and marks go on it where it shows their skin. */
  readonly view: ViewId;
  readonly most: number;
}

/** Points along a line. */
export interface LineRequest {
  readonly kind: 'line';
  readonly corners: readonly ViewPlace[];
  readonly division: LineDivision;
  readonly view: ViewId;
}

/** A pattern that was asked for. */
export type PatternRequest = FillRequest | LineRequest | ThreadsRequest;

/** Where the marks of a pattern go. */
export interface LaidPattern {
  readonly places: readonly ViewPlace[];
  /** Of threads: the path of each. */
  readonly paths: readonly (readonly ViewPlace[])[];
  /** True where the most points were reached before the area was full. */
  readonly cut: boolean;
}

type Corner = readonly [u: number, v: number];

/** Whether a place lies inside an outline (even-odd rule). */
function isWithin([u, v]: Corner, outline: readonly Corner[]): boolean {
  let inside = false;
  outline.forEach(([au, av], i) => {
    const [bu, bv] = outline[(i + 1) % outline.length] ?? [au, av];
    if (av > v !== bv > v && u < au + ((v - av) * (bu - au)) / (bv - av)) inside = !inside;
  });
  return inside;
}

/** Skin seen at a steeper slant (cosine) does not count as inside an outline: it was not what the hand drew around. */
const LEAST_FACING = 0.1;

interface Area {
  readonly triangles: readonly number[];
  readonly isInside: (point: SkinPoint) => boolean;
}

function areaOf(surface: Surface, regions: RegionMap, area: PatternArea): Area {
  if ('regions' in area) {
    const wanted = new Set<RegionCode | null>(area.regions);
    return { triangles: regions.trianglesOf(area.regions), isInside: (point) => wanted.has(regions.regionAt(point)) };
  }
  const outline = area.outline.map(({ uUm, vUm }): Corner => [uUm, vUm]);
  const isInside = (point: SkinPoint): boolean => {
    const { uUm, vUm, visible, facing } = projectToView(surface, area.view, point);
    return visible && facing > LEAST_FACING && isWithin([uUm, vUm], outline);
  };
  const { right, up } = VIEWS[area.view].camera;
  const along = (axis: Vec3, { xUm, yUm, zUm }: SkinPoint): number => axis[0] * xUm + axis[1] * yUm + axis[2] * zUm;
  const triangles: number[] = [];
  for (const t of surface.viewGrid(area.view).triangles) {
    const middle = skinPointAt(surface, t, [1 / 3, 1 / 3, 1 / 3]);
    if (isWithin([along(right, middle), along(up, middle)], outline) && castsTo(surface, area.view, t))
      triangles.push(t);
  }
  return { triangles, isInside };
}

/** The triangles of an area, for coverage. */
export const trianglesOfArea = (surface: Surface, regions: RegionMap, area: PatternArea): readonly number[] =>
  areaOf(surface, regions, area).triangles;

/** Lays a pattern. Places that no drawing shows are left out. */
export function layPattern(surface: Surface, regions: RegionMap, request: PatternRequest): LaidPattern {
  const toPlaces = (points: readonly SkinPoint[]): ViewPlace[] =>
    points.flatMap((point) => placeInView(surface, point, request.view) ?? []);
  if (request.kind === 'line') {
    const corners = request.corners.flatMap(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm) ?? []);
    return { places: toPlaces(layLine(surface, corners, request.division)), paths: [], cut: false };
  }
  if (request.kind === 'threads') return { places: [], paths: layThreads(surface, request), cut: false };
  const { triangles, isInside } = areaOf(surface, regions, request.area);
  const { points, cut } = fillArea(surface, {
    kind: request.fill,
    spacingUm: request.spacingUm,
    rowUm: request.rowUm,
    leastUm: request.leastUm,
    farthestUm: request.farthestUm,
    angle: (request.angleDegrees * Math.PI) / 180,
    along: VIEWS[request.view].camera.right,
    triangles,
    isInside: (point) => isInside(point) && placeInView(surface, point, request.view) !== null,
    start: null,
    most: request.most,
  });
  return { places: toPlaces(points), paths: [], cut };
}
