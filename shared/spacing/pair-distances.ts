/** Measured pairs, remembered for as long as neither point moves. */
import { skinDistance, type SkinDistance } from '../anatomy/geodesic/skin-distance.ts';
import type { SkinPoint } from '../anatomy/skin-point.ts';
import type { Surface } from '../anatomy/surface.ts';

/** A point that holds still: moving it makes a new one with a new serial. */
export interface PlacedPoint {
  readonly serial: number;
  readonly point: SkinPoint;
}

/** What is known of a pair: its distance, or that it is more than some length. */
type Known = { readonly exact: SkinDistance } | { readonly moreThanUm: number };

/** Distances of pairs along the skin, each measured once and no farther than asked. */
export class PairDistances {
  readonly #surface: Surface;
  /** By the lower serial, then by the higher. */
  readonly #known = new Map<number, Map<number, Known>>();
  /** For each serial the lower serials that know of it. */
  readonly #knownBy = new Map<number, Set<number>>();

  constructor(surface: Surface) {
    this.#surface = surface;
  }

  /** The distance of a pair, null when it is more than `maxUm` or there is no way. */
  measure(a: PlacedPoint, b: PlacedPoint, maxUm: number): SkinDistance | null {
    const low = a.serial < b.serial ? a : b;
    const high = low === a ? b : a;
    let row = this.#known.get(low.serial);
    if (!row) this.#known.set(low.serial, (row = new Map<number, Known>()));
    const known = row.get(high.serial);
    if (known) {
      if ('exact' in known) return known.exact.distanceUm <= maxUm ? known.exact : null;
      if (known.moreThanUm >= maxUm) return null;
    }
    const exact = skinDistance(this.#surface, a.point, b.point, maxUm);
    row.set(high.serial, exact ? { exact } : { moreThanUm: maxUm });
    let holders = this.#knownBy.get(high.serial);
    if (!holders) this.#knownBy.set(high.serial, (holders = new Set()));
    holders.add(low.serial);
    return exact;
  }

  /** Forgets a point that moved or went. */
  forget(serial: number): void {
    this.#known.delete(serial);
    for (const low of this.#knownBy.get(serial) ?? []) this.#known.get(low)?.delete(serial);
    this.#knownBy.delete(serial);
  }
}
