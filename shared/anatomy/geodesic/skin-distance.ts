/** How far apart two places are along the skin. */
import type { SkinPoint } from '../skin-point.ts';
import type { Surface } from '../surface.ts';
import { markCorridor } from './corridor.ts';
import type { SearchOptions } from './light.ts';
import { GeodesicSearch, type SearchOutcome } from './search.ts';
import { sweepRoughly, type RoughWay } from './sweep.ts';
import { tracePath } from './trace.ts';
import { WINDOW_CAPACITY } from './window-store.ts';

/** A length along the skin. */
export interface SkinDistance {
  readonly distanceUm: number;
  /** True when the search gave up before the way was straight. */
  readonly approximate: boolean;
}

/** A length along the skin with the way itself: x, y, z of its corners in µm of body axes, from a to b. */
export interface SkinPath extends SkinDistance {
  readonly pathUm: Float64Array;
}

/** Windows for a first search that proves its answer: under a millisecond, enough for most pairs. */
const QUICK_BUDGET = 2_000;

/** Windows for the second, some milliseconds. The way of a harder pair is swept and then pulled straight. */
const EXACT_BUDGET = 20_000;

/** Straightening stops when a round gains less than this share. */
const STRAIGHT_ENOUGH = 1e-7;
const MAX_ROUNDS = 30;

/** A swept length is at most this share too long. */
const SWEEP_ERROR = 0.08;

interface Found extends SkinDistance {
  /** Corners from goal to source. */
  readonly pointsUm: () => number[];
}

/** The same pair is always searched from the same end, so that d(a, b) = d(b, a) to the last bit. */
const isInOrder = (a: SkinPoint, b: SkinPoint): boolean =>
  a.triangle !== b.triangle
    ? a.triangle < b.triangle
    : a.barycentric[0] !== b.barycentric[0]
      ? a.barycentric[0] < b.barycentric[0]
      : a.barycentric[1] <= b.barycentric[1];

/** The last resort: the swept way as it is, from vertex to vertex. */
function alongVertices(surface: Surface, a: SkinPoint, b: SkinPoint, rough: RoughWay): Found {
  const { positionsUm } = surface.mesh;
  const pointsUm = [b.xUm, b.yUm, b.zUm];
  for (const v of rough.vertices) for (let k = 0; k < 3; k++) pointsUm.push(positionsUm[3 * v + k] ?? 0);
  pointsUm.push(a.xUm, a.yUm, a.zUm);
  return { distanceUm: rough.lengthUm, approximate: true, pointsUm: () => pointsUm };
}

/** A swept way, pulled straight in a corridor that moves along with it until it rests. */
function findByCorridor(surface: Surface, a: SkinPoint, b: SkinPoint, limitUm: number, rough: RoughWay): Found | null {
  let triangles = rough.triangles;
  let best: Found | null = null;
  let rests = false;
  for (let round = 0; round < MAX_ROUNDS && !rests; round++) {
    markCorridor(surface, triangles);
    const options: SearchOptions = {
      limitUm: best?.distanceUm ?? Infinity,
      budget: WINDOW_CAPACITY,
      inCorridor: true,
    };
    const outcome: SearchOutcome = new GeodesicSearch(surface, a, b, options).run();
    if (!(outcome.distanceUm < (best?.distanceUm ?? Infinity))) {
      rests = !outcome.gaveUp;
      break;
    }
    const gain = best ? 1 - outcome.distanceUm / best.distanceUm : 1;
    const trace = tracePath(surface, a, b, outcome);
    best = { distanceUm: outcome.distanceUm, approximate: outcome.gaveUp, pointsUm: () => trace.pointsUm };
    triangles = trace.triangles;
    rests = gain < STRAIGHT_ENOUGH;
  }
  const found = best ? { ...best, approximate: best.approximate || !rests } : alongVertices(surface, a, b, rough);
  return found.distanceUm <= limitUm ? found : null;
}

function findExactly(
  surface: Surface,
  a: SkinPoint,
  b: SkinPoint,
  limitUm: number,
  budget: number,
): Found | 'gave up' | null {
  const options = { limitUm, budget, inCorridor: false };
  const outcome = new GeodesicSearch(surface, a, b, options).run();
  if (outcome.gaveUp) return 'gave up';
  if (outcome.distanceUm === Infinity) return null;
  const pointsUm = (): number[] => tracePath(surface, a, b, outcome).pointsUm;
  return { distanceUm: outcome.distanceUm, approximate: false, pointsUm };
}

function find(surface: Surface, a: SkinPoint, b: SkinPoint, limitUm: number): Found | null {
  const quick = findExactly(surface, a, b, limitUm, QUICK_BUDGET);
  if (quick !== 'gave up') return quick;
  const rough = sweepRoughly(surface, a, b, limitUm * (1 + SWEEP_ERROR));
  if (rough === null) return null;
  const exact = findExactly(surface, a, b, limitUm, EXACT_BUDGET);
  return exact === 'gave up' ? findByCorridor(surface, a, b, limitUm, rough) : exact;
}

/**
 * The length of the shortest way along the skin between two places, µm.
 *
 * Null when there is no way, or none of at most `maxUm`.
 */
export function skinDistance(surface: Surface, a: SkinPoint, b: SkinPoint, maxUm = Infinity): SkinDistance | null {
  const found = isInOrder(a, b) ? find(surface, a, b, maxUm) : find(surface, b, a, maxUm);
  return found && { distanceUm: found.distanceUm, approximate: found.approximate };
}

/** The shortest way along the skin itself, to be drawn; null when there is none of at most `maxUm`. */
export function skinPath(surface: Surface, a: SkinPoint, b: SkinPoint, maxUm = Infinity): SkinPath | null {
  const forward = isInOrder(a, b);
  const source = forward ? a : b;
  const goal = forward ? b : a;
  const found = find(surface, source, goal, maxUm);
  if (!found) return null;
  const pointsUm = found.pointsUm();
  const pathUm = Float64Array.from(pointsUm);
  if (!forward) return { distanceUm: found.distanceUm, approximate: found.approximate, pathUm };
  for (let i = 0, corners = pathUm.length / 3; i < corners; i++) {
    for (let k = 0; k < 3; k++) pathUm[3 * i + k] = pointsUm[3 * (corners - 1 - i) + k] ?? 0;
  }
  return { distanceUm: found.distanceUm, approximate: found.approximate, pathUm };
}
