/** Memory that every distance search uses again, so that thousands of searches allocate nothing. */
import { WindowStore } from './window-store.ts';

/** Values by index that are all forgotten at once by raising a stamp. */
export class StampedDistances {
  readonly #valueUm: Float64Array;
  readonly #noteOf: Float64Array;
  readonly #stampOf: Uint32Array;
  #stamp = 0;

  constructor(size: number) {
    this.#valueUm = new Float64Array(size);
    this.#noteOf = new Float64Array(size);
    this.#stampOf = new Uint32Array(size);
  }

  /** Forgets everything. */
  clear(): void {
    this.#stamp++;
  }

  /** The value, Infinity when none is known. */
  get(index: number): number {
    return this.#stampOf[index] === this.#stamp ? (this.#valueUm[index] ?? Infinity) : Infinity;
  }

  /** What was noted beside a value that is known. */
  note(index: number): number {
    return this.#noteOf[index] ?? 0;
  }

  set(index: number, valueUm: number, note: number): void {
    this.#valueUm[index] = valueUm;
    this.#noteOf[index] = note;
    this.#stampOf[index] = this.#stamp;
  }
}

/** The working memory of one surface's searches. */
export interface GeodesicScratch {
  readonly windows: WindowStore;
  /** Shortest known way to each vertex. */
  readonly vertices: StampedDistances;
  /** For each half-edge the shortest straight way over it to the corner behind, and where it passes the edge. */
  readonly angles: StampedDistances;
  /** Triangles a corridor search may enter (any finite value), cleared for each corridor. */
  readonly corridor: StampedDistances;
}

/** Makes the working memory for a mesh of this size. */
export const createGeodesicScratch = (vertexCount: number, triangleCount: number): GeodesicScratch => ({
  windows: new WindowStore(),
  vertices: new StampedDistances(vertexCount),
  angles: new StampedDistances(3 * triangleCount),
  corridor: new StampedDistances(triangleCount),
});
