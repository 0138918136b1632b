/**
 * Fills an area of skin with points at an even spacing along the skin.
 *
 * Points grow from a first one like a crystal: from each, straight ways along the skin lead to where its neighbours
 * belong; a place is taken unless it is off the area or nearer to a taken one than allowed. So every point stands at
 * exactly the pattern's spacing from the one it grew from, no two are nearer than the least distance, and on flat skin
 * the pattern is the plane one. Parts that growth does not reach get a first point of their own.
 */
import { skinDistance } from '../../anatomy/geodesic/skin-distance.ts';
import { type Heading, headingTowards, turned, walkStraight } from '../../anatomy/geodesic/straight.ts';
import { type SkinPoint, skinPointAt } from '../../anatomy/skin-point.ts';
import type { Surface } from '../../anatomy/surface.ts';
import type { Vec3 } from '../../anatomy/views.ts';
import { PointGrid } from '../point-grid.ts';

/** How the points of a fill stand to each other. */
export type FillKind = 'hexagonal' | 'square' | 'staggered';

/** What to fill, and how. */
export interface FillOptions {
  readonly kind: FillKind;
  /** Distance of neighbours along the skin, µm; for `staggered` along a row. */
  readonly spacingUm: number;
  /** Distance of rows, µm; for `staggered` only, otherwise it follows from the spacing. */
  readonly rowUm?: number;
  /** No two points come nearer than this, µm: the technique's window. */
  readonly leastUm: number;
  /** No point is to stay farther than this from its nearest, µm: the technique's window; null: there is none. */
  readonly farthestUm: number | null;
  /** Turns the pattern, radians, counter-clockwise seen from outside. */
  readonly angle: number;
  /** The direction of space that rows run along before they are turned. */
  readonly along: Vec3;
  /** Whether a place belongs to the area. */
  readonly isInside: (point: SkinPoint) => boolean;
  /** Triangles of the area, to find what growth did not reach. */
  readonly triangles: readonly number[];
  /** Where the first point is set; null: in the middle of the area. */
  readonly start: SkinPoint | null;
  /** The most points that are laid. */
  readonly most: number;
}

/** A fill. */
export interface Fill {
  readonly points: readonly SkinPoint[];
  /** True where the most points were reached before the area was full. */
  readonly cut: boolean;
}

/** A pattern bends on curved skin: a point may come this much nearer than the spacing before it is left out. */
const GIVE = 0.9;

interface Step {
  readonly angle: number;
  readonly lengthUm: number;
}

/** The ways from a point to its neighbours. */
function stepsOf({ kind, spacingUm, rowUm }: FillOptions): readonly Step[] {
  if (kind === 'square') return [0, 1, 2, 3].map((k) => ({ angle: (k * Math.PI) / 2, lengthUm: spacingUm }));
  const row = kind === 'staggered' ? (rowUm ?? spacingUm) : (spacingUm * Math.sqrt(3)) / 2;
  const slope = Math.atan2(row, spacingUm / 2);
  const slant = Math.hypot(row, spacingUm / 2);
  return [
    { angle: 0, lengthUm: spacingUm },
    { angle: slope, lengthUm: slant },
    { angle: Math.PI - slope, lengthUm: slant },
    { angle: Math.PI, lengthUm: spacingUm },
    { angle: Math.PI + slope, lengthUm: slant },
    { angle: -slope, lengthUm: slant },
  ];
}

interface Laid {
  readonly serial: number;
  readonly point: SkinPoint;
  /** The direction of the pattern's rows here. */
  readonly rows: Heading;
}

/** The points laid so far, findable by place; grown in batches since a grid of points does not change. */
class LaidPoints {
  readonly all: Laid[] = [];
  readonly #surface: Surface;
  #grid: PointGrid<Laid>;
  #loose: Laid[] = [];

  constructor(surface: Surface) {
    this.#surface = surface;
    this.#grid = new PointGrid<Laid>([], surface.metric.shrink);
  }

  add(point: SkinPoint, rows: Heading): void {
    const laid = { serial: this.all.length, point, rows };
    this.all.push(laid);
    this.#loose.push(laid);
    if (this.#loose.length < 64) return;
    this.#grid = new PointGrid(this.all, this.#surface.metric.shrink);
    this.#loose = [];
  }

  /** True when a laid point has another within a length, along the skin. */
  hasCompany(point: SkinPoint, lengthUm: number): boolean {
    return this.isNear(point, lengthUm, (other) => other !== point);
  }

  /** True when a place is nearer than a length to a laid point, along the skin. */
  isNear(point: SkinPoint, lengthUm: number, counts: (other: SkinPoint) => boolean = () => true): boolean {
    const centre = { serial: -1, point, rows: { triangle: 0, x: 0, y: 0 } };
    const loose = new PointGrid(this.#loose, this.#surface.metric.shrink);
    return [this.#grid, loose].some((grid) =>
      grid.within(centre, lengthUm).some(({ placed, atLeastUm }) => {
        if (atLeastUm >= lengthUm || !counts(placed.point)) return false;
        const found = skinDistance(this.#surface, placed.point, point, lengthUm);
        return found !== null && found.distanceUm < lengthUm - 1;
      }),
    );
  }
}

const centroid = (surface: Surface, triangle: number): SkinPoint =>
  skinPointAt(surface, triangle, [1 / 3, 1 / 3, 1 / 3]);

/** The place of the area nearest to the middle of its triangles. */
function middleOf(surface: Surface, triangles: readonly number[], isInside: FillOptions['isInside']): SkinPoint | null {
  const points = triangles.map((triangle) => centroid(surface, triangle)).filter(isInside);
  const mean = (axis: (p: SkinPoint) => number): number =>
    points.reduce((sum, p) => sum + axis(p), 0) / Math.max(1, points.length);
  const [x, y, z] = [mean((p) => p.xUm), mean((p) => p.yUm), mean((p) => p.zUm)];
  let best: SkinPoint | null = null;
  let least = Infinity;
  for (const p of points) {
    const away = Math.hypot(p.xUm - x, p.yUm - y, p.zUm - z);
    if (away >= least) continue;
    least = away;
    best = p;
  }
  return best;
}

const turns = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => (2 * Math.PI * k) / count);

/** The parts of the way to the farthest place where company for a lone point is looked for, best first. */
const COMPANY_PARTS = [0.9, 0.75, 0.6, 0.45, 0.3];

/**
 * Gives company to points that the area's edge left alone: of a cut-off pattern only a diagonal neighbour may remain,
 * which is farther than the window allows although there is skin between them.
 */
function joinLonePoints(surface: Surface, options: FillOptions, laid: LaidPoints): void {
  const { farthestUm } = options;
  // Whoever asks for more than the window allows has been warned, and gets it.
  if (farthestUm === null || options.spacingUm > farthestUm || laid.all.length < 2) return;
  for (const { point, rows } of [...laid.all]) {
    if (laid.all.length >= options.most) return;
    if (laid.hasCompany(point, farthestUm)) continue;
    const ends = COMPANY_PARTS.flatMap((part) =>
      turns(24).map((turn) => walkStraight(surface, point, turned(rows, turn), part * farthestUm)),
    );
    const end = ends.find(
      (one) => one !== null && options.isInside(one.point) && !laid.isNear(one.point, options.leastUm),
    );
    if (end) laid.add(end.point, end.heading);
  }
}

/** Lays the pattern. The same options give the same points. */
export function fillArea(surface: Surface, options: FillOptions): Fill {
  const steps = stepsOf(options);
  const shortest = Math.min(...steps.map(({ lengthUm }) => lengthUm));
  const leastUm = Math.max(options.leastUm, GIVE * shortest);
  const laid = new LaidPoints(surface);
  let cut = false;
  let next = 0;

  const seed = (point: SkinPoint): void => {
    laid.add(point, turned(headingTowards(surface, point, options.along), options.angle));
  };
  const grow = (): void => {
    for (; next < laid.all.length && !cut; next++) {
      const from = laid.all[next];
      if (from === undefined) return;
      for (const { angle, lengthUm } of steps) {
        const end = walkStraight(surface, from.point, turned(from.rows, angle), lengthUm);
        if (end === null || !options.isInside(end.point) || laid.isNear(end.point, leastUm)) continue;
        if (laid.all.length >= options.most) {
          cut = true;
          return;
        }
        laid.add(end.point, turned(end.heading, -angle));
      }
    }
  };

  const first = options.start ?? middleOf(surface, options.triangles, options.isInside);
  if (first === null || !options.isInside(first)) return { points: [], cut: false };
  seed(first);
  grow();
  for (const triangle of options.triangles) {
    if (cut) break;
    const point = centroid(surface, triangle);
    if (!options.isInside(point) || laid.isNear(point, options.spacingUm)) continue;
    if (laid.all.length >= options.most) cut = true;
    else {
      seed(point);
      grow();
    }
  }
  joinLonePoints(surface, options, laid);
  return { points: laid.all.map(({ point }) => point), cut };
}
