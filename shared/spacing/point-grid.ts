/** Points of space in cubic cells: the few that are near, without looking at all. */
import type { PlacedPoint } from './pair-distances.ts';

/** A point and how far it is through the air, which no way along the skin undercuts. */
export interface Candidate<P extends PlacedPoint> {
  readonly placed: P;
  readonly airUm: number;
}

const CELL_UM = 10_000;

const cellOf = (um: number): number => Math.floor(um / CELL_UM);

/** Distance through the air, µm. */
export const airDistanceUm = (a: PlacedPoint, b: PlacedPoint): number =>
  Math.hypot(a.point.xUm - b.point.xUm, a.point.yUm - b.point.yUm, a.point.zUm - b.point.zUm);

/** A fixed set of points, findable by place. */
export class PointGrid<P extends PlacedPoint> {
  readonly #all: readonly P[];
  readonly #cells = new Map<string, P[]>();

  constructor(points: readonly P[]) {
    this.#all = points;
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
    return radiusUm >= 8 * CELL_UM;
  }

  /** The other points not farther than the radius through the air, nearest first; all of them when it is large. */
  within(centre: P, radiusUm: number): Candidate<P>[] {
    const isAll = this.covers(radiusUm);
    const found: Candidate<P>[] = [];
    const consider = (placed: P): void => {
      if (placed.serial === centre.serial) return;
      const airUm = airDistanceUm(centre, placed);
      if (isAll || airUm <= radiusUm) found.push({ placed, airUm });
    };
    if (isAll) this.#all.forEach(consider);
    else this.#eachNear(centre, radiusUm, consider);
    return found.sort((a, b) => a.airUm - b.airUm || a.placed.serial - b.placed.serial);
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
