/** Threads laid side by side at a distance along the skin, or spread like a fan from one entry. */
import { placeInView, type ViewPlace } from '../../anatomy/best-view.ts';
import { type Heading, headingTowards, turned, walkStraight } from '../../anatomy/geodesic/straight.ts';
import { liftToSkin, projectToView } from '../../anatomy/lift.ts';
import type { SkinPoint } from '../../anatomy/skin-point.ts';
import type { Surface } from '../../anatomy/surface.ts';
import { VIEWS, type ViewId } from '../../anatomy/views.ts';

/** Threads that were asked for. Lengths in µm along the skin, angles in degrees counter-clockwise from outside. */
export interface ThreadsRequest {
  readonly kind: 'threads';
  readonly layout: 'parallel' | 'fan';
  /** Where the first needle goes in. */
  readonly entry: ViewPlace;
  /** A place that the threads run towards; null: to the right of the drawing. */
  readonly towards: ViewPlace | null;
  readonly count: number;
  readonly lengthUm: number;
  /** From thread to thread; of a fan nothing. */
  readonly distanceUm: number;
  /** From the first to the last thread of a fan. */
  readonly openingDegrees: number;
  /** Turns them all. */
  readonly angleDegrees: number;
  /** The drawing that is looked at. */
  readonly view: ViewId;
}

/** The most threads of one pattern. */
const MOST = 100;
/** The way of a thread is written down at least this often, µm, so that it follows the skin on every drawing. */
const STEP_UM = 10_000;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The skin under a thread; shorter where the skin ends before. */
function walk(surface: Surface, from: SkinPoint, heading: Heading, lengthUm: number): SkinPoint[] {
  const steps = Math.max(1, Math.ceil(lengthUm / STEP_UM));
  const points = [from];
  for (let i = 1; i <= steps; i++) {
    const arrival = walkStraight(surface, from, heading, (i * lengthUm) / steps);
    if (arrival === null) break;
    points.push(arrival.point);
  }
  return points;
}

/** On the drawing that is looked at where that shows the whole thread, else each place where it shows best. */
function drawn(surface: Surface, points: readonly SkinPoint[], view: ViewId): ViewPlace[] {
  const here = points.map((point) => projectToView(surface, view, point));
  if (here.every(({ visible, facing }) => visible && facing > 0))
    return here.map(({ uUm, vUm }) => ({ view, uUm: Math.round(uUm), vUm: Math.round(vUm) }));
  const best = points.map((point) => placeInView(surface, point, view));
  const other = best.find((place) => place !== null && place.view !== view)?.view;
  if (other !== undefined) {
    const there = points.map((point) => projectToView(surface, other, point));
    if (there.every(({ visible, facing }) => visible && facing > 0))
      return there.map(({ uUm, vUm }) => ({ view: other, uUm: Math.round(uUm), vUm: Math.round(vUm) }));
  }
  return best.flatMap((place) => place ?? []);
}

/** The entries with the direction of the thread at each. */
function entries(surface: Surface, first: SkinPoint, heading: Heading, request: ThreadsRequest) {
  const count = Math.min(MOST, Math.max(1, request.count));
  if (request.layout === 'fan') {
    return Array.from({ length: count }, (_, i) => {
      const share = count === 1 ? 0 : i / (count - 1) - 0.5;
      return { point: first, heading: turned(heading, radians(share * request.openingDegrees)) };
    });
  }
  const result = [{ point: first, heading }];
  while (result.length < count) {
    const last = result[result.length - 1];
    const next = last && walkStraight(surface, last.point, turned(last.heading, -Math.PI / 2), request.distanceUm);
    if (!next) break;
    result.push({ point: next.point, heading: turned(next.heading, Math.PI / 2) });
  }
  return result;
}

/** Lays the threads; each path begins where its needle goes in. */
export function layThreads(surface: Surface, request: ThreadsRequest): ViewPlace[][] {
  const { entry, towards, view } = request;
  const first = liftToSkin(surface, entry.view, entry.uUm, entry.vUm);
  if (first === null) return [];
  const goal = towards && liftToSkin(surface, towards.view, towards.uUm, towards.vUm);
  const along =
    goal === null
      ? VIEWS[view].camera.right
      : ([goal.xUm - first.xUm, goal.yUm - first.yUm, goal.zUm - first.zUm] as const);
  const heading = turned(headingTowards(surface, first, along), radians(request.angleDegrees));
  return entries(surface, first, heading, request)
    .map((start) => drawn(surface, walk(surface, start.point, start.heading, request.lengthUm), view))
    .filter((path) => path.length >= 2);
}
