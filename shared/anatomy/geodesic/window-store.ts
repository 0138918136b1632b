/** Windows of the distance search in flat arrays, with a heap that gives the most promising first. */

/** The most windows one search may make; what it holds at 72 bytes each is its whole memory. */
export const WINDOW_CAPACITY = 1 << 18;

/** What one window is, as handed to `add`. */
export interface WindowSpec {
  halfEdge: number;
  /** Lit interval on the half-edge, µm from its start. */
  fromUm: number;
  toUm: number;
  /** The unfolded source: x along the half-edge from its start, y < 0 on the side the light comes from. */
  sourceXUm: number;
  sourceYUm: number;
  /** Length of the path up to that source. */
  behindUm: number;
  /** The window it came through, or -1. */
  parent: number;
  /** The vertex where the path bends before this window, or -1 when the source is the search's own. */
  bend: number;
  /** 1 when no window lies between the source (or bend) and this one. */
  first: number;
}

/**
 * A growing set of windows and the queue of those still to be followed.
 *
 * A window is an interval of an edge that straight light from one source reaches over one strip of triangles.
 */
export class WindowStore {
  readonly halfEdge = new Int32Array(WINDOW_CAPACITY);
  readonly fromUm = new Float64Array(WINDOW_CAPACITY);
  readonly toUm = new Float64Array(WINDOW_CAPACITY);
  readonly sourceXUm = new Float64Array(WINDOW_CAPACITY);
  readonly sourceYUm = new Float64Array(WINDOW_CAPACITY);
  readonly behindUm = new Float64Array(WINDOW_CAPACITY);
  readonly parent = new Int32Array(WINDOW_CAPACITY);
  readonly bend = new Int32Array(WINDOW_CAPACITY);
  readonly first = new Uint8Array(WINDOW_CAPACITY);
  readonly #key = new Float64Array(WINDOW_CAPACITY);
  readonly #heap = new Int32Array(WINDOW_CAPACITY);
  #heapSize = 0;
  count = 0;

  clear(): void {
    this.count = 0;
    this.#heapSize = 0;
  }

  /** Keeps a window and gives its number; the caller sees to it that `count` is below the capacity. */
  add(spec: WindowSpec): number {
    const w = this.count++;
    this.halfEdge[w] = spec.halfEdge;
    this.fromUm[w] = spec.fromUm;
    this.toUm[w] = spec.toUm;
    this.sourceXUm[w] = spec.sourceXUm;
    this.sourceYUm[w] = spec.sourceYUm;
    this.behindUm[w] = spec.behindUm;
    this.parent[w] = spec.parent;
    this.bend[w] = spec.bend;
    this.first[w] = spec.first;
    return w;
  }

  /** Puts a window in the queue; a lower key comes out sooner. */
  queue(w: number, key: number): void {
    this.#key[w] = key;
    let at = this.#heapSize++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#heap[above] ?? 0;
      if ((this.#key[other] ?? 0) <= key) break;
      this.#heap[at] = other;
      at = above;
    }
    this.#heap[at] = w;
  }

  /** The lowest key in the queue, Infinity when it is empty. */
  leastKey(): number {
    return this.#heapSize === 0 ? Infinity : (this.#key[this.#heap[0] ?? 0] ?? Infinity);
  }

  /** Takes out the window with the lowest key; the caller sees to it that there is one. */
  takeLeast(): number {
    const taken = this.#heap[0] ?? 0;
    const last = this.#heap[--this.#heapSize] ?? 0;
    const key = this.#key[last] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#heapSize) break;
      const right = below + 1;
      if (
        right < this.#heapSize &&
        (this.#key[this.#heap[right] ?? 0] ?? 0) < (this.#key[this.#heap[below] ?? 0] ?? 0)
      ) {
        below = right;
      }
      const other = this.#heap[below] ?? 0;
      if ((this.#key[other] ?? 0) >= key) break;
      this.#heap[at] = other;
      at = below;
    }
    this.#heap[at] = last;
    return taken;
  }
}
