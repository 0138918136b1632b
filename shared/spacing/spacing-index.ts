/** The spacing of a chart's points, kept up to date while they are set, moved and taken away. */
import { liftToSkin } from '../anatomy/lift.ts';
import type { SkinPoint } from '../anatomy/skin-point.ts';
import type { Surface } from '../anatomy/surface.ts';
import type { ViewId } from '../anatomy/views.ts';
import { ClosePairs } from './close-pairs.ts';
import { PairDistances } from './pair-distances.ts';
import type { MarkSpacing, SpacingFinding, SpacingReport } from './report.ts';
import {
  alone,
  ChangingPoints,
  DUPLICATE_UM,
  forgetTold,
  type PlacedMark,
  type SpacingWindow,
  type Told,
  TreatmentSpacing,
} from './treatment-spacing.ts';

export { DUPLICATE_UM } from './treatment-spacing.ts';

/** A point mark as the spacing check sees it. */
export interface SpacingPoint {
  readonly id: string;
  readonly treatment: string;
  readonly view: ViewId;
  readonly uUm: number;
  readonly vUm: number;
}

/** Least and greatest allowed distance to the nearest neighbour for each treatment, µm, inclusive; null: no rule. */
export type SpacingWindows = ReadonlyMap<string, SpacingWindow>;

interface Entry {
  readonly mark: SpacingPoint;
  /** Its place in the order of the chart: grows with every new point. */
  readonly rank: number;
  /** Null off the skin. */
  readonly placed: PlacedMark | null;
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
  readonly #all: ChangingPoints;
  readonly #duplicates: ClosePairs<PlacedMark>;
  readonly #treatments = new Map<string, TreatmentSpacing>();
  #nextSerial = 0;
  #nextRank = 0;

  constructor(surface: Surface) {
    this.#surface = surface;
    this.#distances = new PairDistances(surface);
    this.#all = new ChangingPoints(surface.metric.shrink, this.#distances);
    this.#duplicates = new ClosePairs(DUPLICATE_UM, this.#all.grid, this.#distances, forgetTold);
  }

  setPoint(mark: SpacingPoint): void {
    const known = this.#entries.get(mark.id);
    if (known && isSamePlace(known.mark, mark)) {
      if (known.mark.treatment === mark.treatment) return;
      this.#entries.set(mark.id, { ...known, mark });
      if (!known.placed) return;
      forgetTold(known.placed);
      this.#treatments.get(known.mark.treatment)?.remove(known.placed);
      this.#treatment(mark.treatment).add(known.placed);
      return;
    }
    if (known) this.#takeOut(known);
    const point = liftToSkin(this.#surface, mark.view, mark.uUm, mark.vUm);
    const rank = known?.rank ?? this.#nextRank++;
    const placed = point && { serial: this.#nextSerial++, rank, id: mark.id, point, told: null };
    this.#entries.set(mark.id, { mark, rank, placed });
    if (!placed) return;
    this.#all.add(placed);
    this.#treatment(mark.treatment).add(placed);
  }

  removePoint(id: string): void {
    const known = this.#entries.get(id);
    if (known) this.#takeOut(known);
    this.#entries.delete(id);
  }

  skinPoint(id: string): SkinPoint | null {
    return this.#entries.get(id)?.placed?.point ?? null;
  }

  report(windows: SpacingWindows): SpacingReport {
    const { gone, come } = this.#all.takeChanges();
    this.#duplicates.update(gone, come);
    for (const [treatment, spacing] of this.#treatments) {
      spacing.settle(windows.get(treatment) ?? null);
      if (spacing.isEmpty) this.#treatments.delete(treatment);
    }
    const marks: MarkSpacing[] = [];
    const offSkin: SpacingFinding[] = [];
    const duplicates: SpacingFinding[] = [];
    const tooClose: SpacingFinding[] = [];
    const tooFar: SpacingFinding[] = [];
    // Points come in their order, and each names those after it: what is gathered is in order as it comes.
    for (const { mark, placed } of this.#entries.values()) {
      if (!placed) {
        marks.push(alone(mark.id));
        offSkin.push({ kind: 'off-skin', marks: [mark.id], distanceUm: null, limitUm: null });
        continue;
      }
      const told = (placed.told ??= this.#tell(mark, placed));
      marks.push(told.spacing);
      if (told.duplicates.length > 0) duplicates.push(...told.duplicates);
      if (told.tooClose.length > 0) tooClose.push(...told.tooClose);
      if (told.tooFar) tooFar.push(told.tooFar);
    }
    return { marks, findings: [...offSkin, ...duplicates, ...tooClose, ...tooFar] };
  }

  #tell(mark: SpacingPoint, placed: PlacedMark): Told {
    return { ...this.#treatment(mark.treatment).tell(placed), duplicates: this.#duplicatesOf(placed) };
  }

  #treatment(id: string): TreatmentSpacing {
    const known = this.#treatments.get(id);
    if (known) return known;
    const made = new TreatmentSpacing(this.#surface.metric.shrink, this.#distances);
    this.#treatments.set(id, made);
    return made;
  }

  #takeOut({ mark, placed }: Entry): void {
    if (!placed) return;
    this.#distances.forget(placed.serial);
    this.#all.remove(placed);
    this.#treatments.get(mark.treatment)?.remove(placed);
  }

  #duplicatesOf(placed: PlacedMark): SpacingFinding[] {
    return this.#duplicates.laterThan(placed).flatMap(({ other, distanceUm: exactUm }) => {
      const distanceUm = Math.round(exactUm);
      if (distanceUm >= DUPLICATE_UM) return [];
      return [{ kind: 'duplicate' as const, marks: [placed.id, other.id], distanceUm, limitUm: DUPLICATE_UM }];
    });
  }
}

/** Makes an empty index over a surface. */
export const createSpacingIndex = (surface: Surface): SpacingIndex => new LivingSpacingIndex(surface);
