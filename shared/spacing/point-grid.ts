/** Points of space in cubic cells: the few that are near, without looking at all. */
import type { PlacedPoint } from './pair-distances.ts';

/** A point and what no way to it along the skin undercuts. */
export interface Candidate<P extends PlacedPoint> {
  readonly placed: P;
  readonly atLeastUm: number;
}

const CELL_UM = 20_000;

/** From this radius on all points are looked at, µm. */
const ALL_UM = 80_000;

/** Cells each way from the middle; a body is two metres high. */
const REACH_CELLS = 2_048;

const cellOf = (um: number): number => Math.floor(um / CELL_UM);
const keyOf = (x: number, y: number, z: number): number =>
  ((x + REACH_CELLS) * 2 * REACH_CELLS + y + REACH_CELLS) * 2 * REACH_CELLS + z + REACH_CELLS;
const keyOfPoint = ({ point }: PlacedPoint): number => keyOf(cellOf(point.xUm), cellOf(point.yUm), cellOf(point.zUm));

/** Distance through the air, µm. */
export function airDistanceUm(a: PlacedPoint, b: PlacedPoint): number {
  const dx = a.point.xUm - b.point.xUm;
  const dy = a.point.yUm - b.point.yUm;
  const dz = a.point.zUm - b.point.zUm;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** A set of points, findable by place. */
export class PointGrid<P extends PlacedPoint> {
  readonly #all = new Set<P>();
  readonly #shrink: number;
  readonly #cells = new Map<number, P[]>();

  /** `shrink`: the metric's, by which a way along the skin may be shorter than through the reference body's air. */
  constructor(points: readonly P[], shrink: number) {
    this.#shrink = shrink;
    for (const placed of points) this.add(placed);
  }

  get size(): number {
    return this.#all.size;
  }

  add(placed: P): void {
    this.#all.add(placed);
    const key = keyOfPoint(placed);
    const cell = this.#cells.get(key);
    if (cell) cell.push(placed);
    else this.#cells.set(key, [placed]);
  }

  remove(placed: P): void {
    this.#all.delete(placed);
    const key = keyOfPoint(placed);
    const cell = this.#cells.get(key)?.filter((other) => other !== placed) ?? [];
    if (cell.length > 0) this.#cells.set(key, cell);
    else this.#cells.delete(key);
  }

  /** True when `within` of this radius sees every point there is. */
  covers(radiusUm: number): boolean {
    return radiusUm >= ALL_UM * this.#shrink;
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
          this.#cells.get(keyOf(x, y, z))?.forEach(visit);
        }
      }
    }
  }
}
