/** The spacing of one treatment's points, measured anew only where points came, went or moved. */
import { ClosePairs } from './close-pairs.ts';
import { NearestPoints, type RankedPoint } from './nearest-points.ts';
import type { PairDistances } from './pair-distances.ts';
import { PointGrid } from './point-grid.ts';
import type { MarkSpacing, SpacingFinding } from './report.ts';

/** What a report says of one point. */
export interface Told {
  readonly spacing: MarkSpacing;
  readonly duplicates: readonly SpacingFinding[];
  readonly tooClose: readonly SpacingFinding[];
  readonly tooFar: SpacingFinding | null;
}

/** A point mark on the skin. */
export interface PlacedMark extends RankedPoint {
  readonly id: string;
  /** What was told of it last; null once that may have changed. */
  told: Told | null;
}

/** Forgets what was told of a point. */
export const forgetTold = (placed: PlacedMark): void => {
  placed.told = null;
};

/** Points closer than this are one injection entered twice, µm. */
export const DUPLICATE_UM = 500;

/** Least and greatest allowed distance to the nearest neighbour, µm, inclusive; null: no rule. */
export type SpacingWindow = readonly [minUm: number, maxUm: number] | null;

/** A set of points that is changed now and measured when asked. */
export class ChangingPoints {
  readonly grid: PointGrid<PlacedMark>;
  readonly distances: PairDistances;
  #come = new Set<PlacedMark>();
  #gone = new Set<PlacedMark>();

  constructor(shrink: number, distances: PairDistances) {
    this.grid = new PointGrid<PlacedMark>([], shrink);
    this.distances = distances;
  }

  add(placed: PlacedMark): void {
    this.grid.add(placed);
    this.#come.add(placed);
  }

  remove(placed: PlacedMark): void {
    this.grid.remove(placed);
    if (!this.#come.delete(placed)) this.#gone.add(placed);
  }

  /** What came and went since this was asked last. */
  takeChanges(): { readonly gone: ReadonlySet<PlacedMark>; readonly come: ReadonlySet<PlacedMark> } {
    const changes = { gone: this.#gone, come: this.#come };
    this.#gone = new Set();
    this.#come = new Set();
    return changes;
  }
}

/** The points of one treatment with their nearest neighbours, and those closer than its window allows. */
export class TreatmentSpacing {
  readonly #points: ChangingPoints;
  readonly #nearest: NearestPoints<PlacedMark>;
  readonly #present = new Set<PlacedMark>();
  #close: ClosePairs<PlacedMark> | null = null;
  #window: SpacingWindow = null;

  constructor(shrink: number, distances: PairDistances) {
    this.#points = new ChangingPoints(shrink, distances);
    this.#nearest = new NearestPoints(this.#points.grid, shrink, distances, forgetTold);
  }

  add(placed: PlacedMark): void {
    this.#present.add(placed);
    this.#points.add(placed);
  }

  remove(placed: PlacedMark): void {
    this.#present.delete(placed);
    this.#points.remove(placed);
  }

  get isEmpty(): boolean {
    return this.#present.size === 0;
  }

  /** Measures what changed; from then on the points are judged by this window. */
  settle(window: SpacingWindow): void {
    const { gone, come } = this.#points.takeChanges();
    this.#nearest.update(gone, come);
    this.#close?.update(gone, come);
    if (window === null) this.#close = null;
    else if (this.#close?.maxUm !== window[0]) {
      this.#close = new ClosePairs(window[0], this.#points.grid, this.#points.distances, forgetTold);
      this.#close.update([], this.#present);
    }
    if (this.#window?.[0] !== window?.[0] || this.#window?.[1] !== window?.[1]) this.#present.forEach(forgetTold);
    this.#window = window;
  }

  /** What is to be said of a point within its treatment. */
  tell(placed: PlacedMark): Omit<Told, 'duplicates'> {
    const spacing = this.#spacingOf(placed);
    return { spacing, tooFar: this.#tooFar(spacing), tooClose: this.#tooClose(placed) };
  }

  #spacingOf(placed: PlacedMark): MarkSpacing {
    const nearest = this.#nearest.of(placed);
    if (!nearest) return alone(placed.id);
    const distanceUm = Math.round(nearest.distanceUm);
    return { id: placed.id, nearest: nearest.placed.id, distanceUm, approximate: nearest.approximate };
  }

  #tooFar({ id, distanceUm }: MarkSpacing): SpacingFinding | null {
    if (this.#window === null || distanceUm === null || distanceUm <= this.#window[1]) return null;
    return { kind: 'too-far', marks: [id], distanceUm, limitUm: this.#window[1] };
  }

  #tooClose(placed: PlacedMark): readonly SpacingFinding[] {
    if (this.#window === null || this.#close === null) return [];
    const [limitUm] = this.#window;
    return this.#close.laterThan(placed).flatMap(({ other, distanceUm: exactUm }) => {
      const distanceUm = Math.round(exactUm);
      if (distanceUm < DUPLICATE_UM || distanceUm >= limitUm) return [];
      return [{ kind: 'too-close' as const, marks: [placed.id, other.id], distanceUm, limitUm }];
    });
  }
}

/** The spacing of a mark that has no neighbour. */
export const alone = (id: string): MarkSpacing => ({ id, nearest: null, distanceUm: null, approximate: false });
