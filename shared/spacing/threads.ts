/** Distances between the threads of a treatment, along the skin, judged by its window like those of points. */
import type { ViewPlace } from '../anatomy/best-view.ts';
import { headingAlong } from '../anatomy/geodesic/along.ts';
import { skinDistance, skinPath } from '../anatomy/geodesic/skin-distance.ts';
import { walkStraight } from '../anatomy/geodesic/straight.ts';
import { liftToSkin } from '../anatomy/lift.ts';
import type { SkinPoint } from '../anatomy/skin-point.ts';
import type { Surface } from '../anatomy/surface.ts';
import { canBeNeighbours } from './limbs.ts';
import { sortFindings, type SpacingFinding, type SpacingReport } from './report.ts';
import { DUPLICATE_UM, type SpacingWindows } from './spacing-index.ts';

/** A thread mark as the check sees it. */
export interface SpacingThread {
  readonly id: string;
  readonly treatment: string;
  readonly path: readonly ViewPlace[];
}

/** A first look at two threads compares places this far apart on each, µm. */
const SAMPLE_UM = 5_000;
/** Where they come nearest they are looked at again this closely, µm. */
const FINE_UM = 1_000;
/** Threads farther apart than this are not measured to the end: they are as far as that, µm. */
const FARTHEST_UM = 200_000;

/** A place of a thread, and how far from its entry. */
interface Sample {
  readonly point: SkinPoint;
  readonly atUm: number;
}

/** Places along one leg every `stepUm` and at its end, from `fromUm` to `toUm` of the thread's length. */
function sampleLeg(surface: Surface, from: SkinPoint, to: SkinPoint, startUm: number, stepUm: number): Sample[] {
  const path = skinPath(surface, from, to);
  if (path === null || path.distanceUm === 0) return [];
  const heading = headingAlong(surface, from, path);
  const samples: Sample[] = [];
  const steps = Math.ceil(path.distanceUm / stepUm);
  for (let i = 1; i < steps; i++) {
    const atUm = (i * path.distanceUm) / steps;
    const arrival = walkStraight(surface, from, heading, atUm);
    if (arrival !== null) samples.push({ point: arrival.point, atUm: startUm + atUm });
  }
  return [...samples, { point: to, atUm: startUm + path.distanceUm }];
}

/** Places along a thread, its corners among them. */
function samplesOf(surface: Surface, path: readonly ViewPlace[], stepUm: number): Sample[] {
  const corners = path.flatMap(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm) ?? []);
  const [entry] = corners;
  if (entry === undefined) return [];
  const samples: Sample[] = [{ point: entry, atUm: 0 }];
  for (const to of corners.slice(1)) {
    const last = samples[samples.length - 1];
    if (last !== undefined) samples.push(...sampleLeg(surface, last.point, to, last.atUm, stepUm));
  }
  return samples;
}

interface Closest {
  readonly distanceUm: number;
  readonly a: Sample;
  readonly b: Sample;
}

/** The nearest two places of two lists, the most hopeful pairs first; null when none is nearer than the bound. */
function closest(surface: Surface, as: readonly Sample[], bs: readonly Sample[], boundUm: number): Closest | null {
  const pairs = as
    .flatMap((a) =>
      bs.map((b) => ({
        a,
        b,
        atLeastUm:
          Math.hypot(a.point.xUm - b.point.xUm, a.point.yUm - b.point.yUm, a.point.zUm - b.point.zUm) *
          surface.metric.shrink,
      })),
    )
    .filter(({ a, b, atLeastUm }) => atLeastUm < boundUm && canBeNeighbours(a.point.part, b.point.part))
    .sort((one, other) => one.atLeastUm - other.atLeastUm);
  let best: Closest | null = null;
  for (const { a, b, atLeastUm } of pairs) {
    const bound: number = best?.distanceUm ?? boundUm;
    if (atLeastUm >= bound) break;
    const found = skinDistance(surface, a.point, b.point, bound);
    if (found !== null && found.distanceUm < bound) best = { distanceUm: found.distanceUm, a, b };
  }
  return best;
}

/** A thread laid out in places, coarsely always and closely when first needed. */
class LaidThread {
  readonly thread: SpacingThread;
  readonly coarse: readonly Sample[];
  readonly #surface: Surface;
  #fine: readonly Sample[] | null = null;

  constructor(surface: Surface, thread: SpacingThread) {
    this.#surface = surface;
    this.thread = thread;
    this.coarse = samplesOf(surface, thread.path, SAMPLE_UM);
  }

  near(atUm: number): readonly Sample[] {
    this.#fine ??= samplesOf(this.#surface, this.thread.path, FINE_UM);
    return this.#fine.filter((sample) => Math.abs(sample.atUm - atUm) <= SAMPLE_UM);
  }
}

function measure(surface: Surface, a: LaidThread, b: LaidThread): number | null {
  const first = closest(surface, a.coarse, b.coarse, FARTHEST_UM);
  if (first === null) return null;
  const fine = closest(surface, a.near(first.a.atUm), b.near(first.b.atUm), first.distanceUm);
  return Math.round(fine?.distanceUm ?? first.distanceUm);
}

/** Threads that start in one place are a fan: one puncture, and near each other by intent. */
function shareEntry(surface: Surface, a: LaidThread, b: LaidThread): boolean {
  const [from, to] = [a.coarse[0], b.coarse[0]];
  return from !== undefined && to !== undefined && skinDistance(surface, from.point, to.point, DUPLICATE_UM) !== null;
}

/** The thread that comes nearest to another, µm along the skin. */
export interface NearestThread {
  readonly id: string;
  readonly distanceUm: number;
}

/** Checks threads; what was measured of threads that have not changed is remembered. */
export interface ThreadIndex {
  findings(threads: readonly SpacingThread[], windows: SpacingWindows): readonly SpacingFinding[];
  /** By thread, the nearest other of its treatment, whether or not that has a window; threads of its own fan are not asked. */
  nearest(threads: readonly SpacingThread[]): ReadonlyMap<string, NearestThread>;
}

interface Pair {
  readonly distanceUm: number | null;
  readonly isFan: boolean;
}

/** Makes an index over a surface. */
export function createThreadIndex(surface: Surface): ThreadIndex {
  let laid = new Map<string, LaidThread>();
  let pairs = new Map<string, Pair>();

  /** Every pair of threads of one treatment; what is not asked for any more is forgotten. */
  function measuredPairs(threads: readonly SpacingThread[]) {
    const present = new Map<string, LaidThread>();
    const known: typeof pairs = new Map();
    const lain = threads.map((thread) => {
      const key = JSON.stringify(thread.path);
      const one = laid.get(key) ?? present.get(key) ?? new LaidThread(surface, thread);
      present.set(key, one);
      return { thread, key, one };
    });
    const found = lain.flatMap((a, i) =>
      lain.slice(i + 1).flatMap((b) => {
        if (a.thread.treatment !== b.thread.treatment) return [];
        const key = `${a.key} ${b.key}`;
        const pair = pairs.get(key) ?? {
          distanceUm: measure(surface, a.one, b.one),
          isFan: shareEntry(surface, a.one, b.one),
        };
        known.set(key, pair);
        const { distanceUm, isFan } = pair;
        return distanceUm === null ? [] : [{ a: a.thread, b: b.thread, distanceUm, isFan }];
      }),
    );
    laid = present;
    pairs = known;
    return found;
  }

  return {
    nearest(threads) {
      const nearest = new Map<string, NearestThread>();
      for (const { a, b, distanceUm, isFan } of measuredPairs(threads)) {
        if (isFan) continue;
        for (const [one, other] of [[a, b] as const, [b, a] as const]) {
          if (distanceUm < (nearest.get(one.id)?.distanceUm ?? Infinity))
            nearest.set(one.id, { id: other.id, distanceUm });
        }
      }
      return nearest;
    },
    findings(threads, windows) {
      const findings: SpacingFinding[] = [];
      const judged = threads.filter(({ treatment }) => (windows.get(treatment) ?? null) !== null);
      const nearest = new Map<string, number>();
      for (const { a, b, distanceUm, isFan } of measuredPairs(judged)) {
        for (const { id } of [a, b]) nearest.set(id, Math.min(nearest.get(id) ?? Infinity, distanceUm));
        const leastUm = windows.get(a.treatment)?.[0] ?? 0;
        if (isFan || distanceUm >= leastUm) continue;
        findings.push({ kind: 'too-close', marks: [a.id, b.id], distanceUm, limitUm: leastUm });
      }
      for (const { id, treatment } of judged) {
        const distanceUm = nearest.get(id);
        const mostUm = windows.get(treatment)?.[1] ?? Infinity;
        if (distanceUm === undefined || distanceUm <= mostUm) continue;
        findings.push({ kind: 'too-far', marks: [id], distanceUm, limitUm: mostUm });
      }
      return findings;
    },
  };
}

/** The report of a chart's points with the findings of its threads put in. `order`: the ids of all marks. */
export const withThreads = (
  report: SpacingReport,
  threads: readonly SpacingFinding[],
  order: readonly string[],
): SpacingReport =>
  threads.length === 0
    ? report
    : {
        marks: report.marks,
        findings: sortFindings([...report.findings, ...threads], new Map(order.map((id, i) => [id, i]))),
      };
