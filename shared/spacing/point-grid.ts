/** Points of space in cubic cells: the few that are near, without looking at all. */
import type { PlacedPoint } from './pair-distances.ts';

/** A point and what no way to it along the skin undercuts. */
export interface Candidate<P extends PlacedPoint> {
  readonly placed: P;
  readonly atLeastUm: number;
}

const CELL_UM = 10_000;

const cellOf = (um: number): number => Math.floor(um / CELL_UM);

/** Distance through the air, µm. */
export const airDistanceUm = (a: PlacedPoint, b: PlacedPoint): number =>
  Math.hypot(a.point.xUm - b.point.xUm, a.point.yUm - b.point.yUm, a.point.zUm - b.point.zUm);

/** A fixed set of points, findable by place. */
export class PointGrid<P extends PlacedPoint> {
  readonly #all: readonly P[];
  readonly #shrink: number;
  readonly #cells = new Map<string, P[]>();

  /** `shrink`: the metric's, by which a way along the skin may be shorter than through the reference body's air. */
  constructor(points: readonly P[], shrink: number) {
    this.#all = points;
    this.#shrink = shrink;
    for (const placed of points) {
      const { xUm, yUm, zUm } = placed.point;
      const key = `${cellOf(xUm)},${cellOf(yUm)},${cellOf(zUm)}`;
      const cell = this.#cells.get(key);
      if (cell) cell.push(placed);
      else this.#cells.set(key, [placed]);
    }
  }

  /** True when `within` of this radius sees every point there is. */
  covers(radiusUm: number): boolean {
    return radiusUm >= 8 * CELL_UM * this.#shrink;
  }

  /** The other points that may be within the radius along the skin, nearest first; all of them when it is large. */
  within(centre: P, radiusUm: number): Candidate<P>[] {
    const isAll = this.covers(radiusUm);
    const found: Candidate<P>[] = [];
    const consider = (placed: P): void => {
      if (placed.serial === centre.serial) return;
      const atLeastUm = airDistanceUm(centre, placed) * this.#shrink;
      if (isAll || atLeastUm <= radiusUm) found.push({ placed, atLeastUm });
    };
    if (isAll) this.#all.forEach(consider);
    else this.#eachNear(centre, radiusUm / this.#shrink, consider);
    return found.sort((a, b) => a.atLeastUm - b.atLeastUm || a.placed.serial - b.placed.serial);
  }

  #eachNear(centre: P, radiusUm: number, visit: (placed: P) => void): void {
    const { xUm, yUm, zUm } = centre.point;
    for (let x = cellOf(xUm - radiusUm); x <= cellOf(xUm + radiusUm); x++) {
      for (let y = cellOf(yUm - radiusUm); y <= cellOf(yUm + radiusUm); y++) {
        for (let z = cellOf(zUm - radiusUm); z <= cellOf(zUm + radiusUm); z++) {
          this.#cells.get(`${x},${y},${z}`)?.forEach(visit);
        }
      }
    }
  }
}
