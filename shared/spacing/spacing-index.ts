/** The spacing of a chart's points, kept up to date while they are set, moved and taken away. */
import { liftToSkin } from '../anatomy/lift.ts';
import type { SkinPoint } from '../anatomy/skin-point.ts';
import type { Surface } from '../anatomy/surface.ts';
import type { ViewId } from '../anatomy/views.ts';
import { findNearest, findPairsWithin, type NearPair } from './neighbours.ts';
import { PairDistances, type PlacedPoint } from './pair-distances.ts';
import { PointGrid } from './point-grid.ts';
import { sortFindings, type MarkSpacing, type SpacingFinding, type SpacingReport } from './report.ts';

/** A point mark as the spacing check sees it. */
export interface SpacingPoint {
  readonly id: string;
  readonly treatment: string;
  readonly view: ViewId;
  readonly uUm: number;
  readonly vUm: number;
}

/** Least and greatest allowed distance to the nearest neighbour for each treatment, µm, inclusive; null: no rule. */
export type SpacingWindows = ReadonlyMap<string, readonly [minUm: number, maxUm: number] | null>;

/** Points closer than this are one injection entered twice, µm. */
export const DUPLICATE_UM = 500;

interface Entry {
  readonly mark: SpacingPoint;
  /** Null off the skin. */
  readonly placed: PlacedMark | null;
}

interface PlacedMark extends PlacedPoint {
  readonly mark: SpacingPoint;
}

/** A living spacing check: change points, then ask for the report. */
export interface SpacingIndex {
  /** Adds a point or moves it; a point keeps its place in the order. */
  setPoint(mark: SpacingPoint): void;
  removePoint(id: string): void;
  /** Where a point lies on the skin; null off it or when there is no such point. */
  skinPoint(id: string): SkinPoint | null;
  /** Measures only what changed since the last report. */
  report(windows: SpacingWindows): SpacingReport;
}

const isSamePlace = (a: SpacingPoint, b: SpacingPoint): boolean =>
  a.view === b.view && a.uUm === b.uUm && a.vUm === b.vUm;

class LivingSpacingIndex implements SpacingIndex {
  readonly #surface: Surface;
  readonly #distances: PairDistances;
  readonly #entries = new Map<string, Entry>();
  #nextSerial = 0;

  constructor(surface: Surface) {
    this.#surface = surface;
    this.#distances = new PairDistances(surface);
  }

  setPoint(mark: SpacingPoint): void {
    const known = this.#entries.get(mark.id);
    if (known && isSamePlace(known.mark, mark)) {
      this.#entries.set(mark.id, { mark, placed: known.placed && { ...known.placed, mark } });
      return;
    }
    if (known?.placed) this.#distances.forget(known.placed.serial);
    const point = liftToSkin(this.#surface, mark.view, mark.uUm, mark.vUm);
    this.#entries.set(mark.id, { mark, placed: point && { serial: this.#nextSerial++, point, mark } });
  }

  removePoint(id: string): void {
    const known = this.#entries.get(id);
    if (known?.placed) this.#distances.forget(known.placed.serial);
    this.#entries.delete(id);
  }

  skinPoint(id: string): SkinPoint | null {
    return this.#entries.get(id)?.placed?.point ?? null;
  }

  report(windows: SpacingWindows): SpacingReport {
    const entries = [...this.#entries.values()];
    const placed = entries.flatMap((entry) => (entry.placed ? [entry.placed] : []));
    const treatments = new Map<string, PlacedMark[]>();
    for (const one of placed) {
      const group = treatments.get(one.mark.treatment);
      if (group) group.push(one);
      else treatments.set(one.mark.treatment, [one]);
    }
    const findings = [...offSkin(entries), ...this.#duplicates(placed)];
    const spacing = new Map<string, MarkSpacing>();
    for (const [treatment, points] of treatments) {
      findings.push(...this.#checkTreatment(points, windows.get(treatment) ?? null, spacing));
    }
    const order = new Map(entries.map(({ mark }, i) => [mark.id, i]));
    const marks = entries.map(({ mark }) => spacing.get(mark.id) ?? alone(mark.id));
    return { marks, findings: sortFindings(findings, order) };
  }

  #duplicates(placed: readonly PlacedMark[]): SpacingFinding[] {
    return findPairsWithin(placed, DUPLICATE_UM, new PointGrid(placed, this.#surface.metric.shrink), this.#distances)
      .filter((pair) => Math.round(pair.distanceUm) < DUPLICATE_UM)
      .map((pair) => pairFinding('duplicate', pair, DUPLICATE_UM));
  }

  #checkTreatment(
    points: readonly PlacedMark[],
    window: readonly [minUm: number, maxUm: number] | null,
    spacing: Map<string, MarkSpacing>,
  ): SpacingFinding[] {
    const grid = new PointGrid(points, this.#surface.metric.shrink);
    const findings: SpacingFinding[] = [];
    for (const point of points) {
      const nearest = findNearest(point, grid, this.#distances);
      if (!nearest) continue;
      const { id } = point.mark;
      const distanceUm = Math.round(nearest.distanceUm);
      spacing.set(id, { id, nearest: nearest.placed.mark.id, distanceUm, approximate: nearest.approximate });
      if (window && distanceUm > window[1]) {
        findings.push({ kind: 'too-far', marks: [id], distanceUm, limitUm: window[1] });
      }
    }
    if (!window) return findings;
    const [minUm] = window;
    for (const pair of findPairsWithin(points, minUm, grid, this.#distances)) {
      const distanceUm = Math.round(pair.distanceUm);
      if (distanceUm >= DUPLICATE_UM && distanceUm < minUm) findings.push(pairFinding('too-close', pair, minUm));
    }
    return findings;
  }
}

const alone = (id: string): MarkSpacing => ({ id, nearest: null, distanceUm: null, approximate: false });

const offSkin = (entries: readonly Entry[]): SpacingFinding[] =>
  entries
    .filter(({ placed }) => !placed)
    .map(({ mark }) => ({ kind: 'off-skin', marks: [mark.id], distanceUm: null, limitUm: null }));

const pairFinding = (kind: 'duplicate' | 'too-close', pair: NearPair<PlacedMark>, limitUm: number): SpacingFinding => ({
  kind,
  marks: [pair.a.mark.id, pair.b.mark.id],
  distanceUm: Math.round(pair.distanceUm),
  limitUm,
});

/** Makes an empty index over a surface. */
export const createSpacingIndex = (surface: Surface): SpacingIndex => new LivingSpacingIndex(surface);
