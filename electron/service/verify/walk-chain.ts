/** Follows a hash chain in pages, so that a long one can be looked at between other work. */
import { NO_HASH } from '../db/change-log.ts';

/** What every chain's row has. */
interface Link {
  readonly id: string;
  readonly device_id: string;
  readonly seq: number;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Where a page begins: after this place. */
export interface ChainPlace {
  readonly device: string;
  readonly seq: number;
}

/** A chain and how to judge it. */
export interface ChainSpec<R extends Link> {
  /** Rows after a place in the order of device and number, at most so many. */
  page(after: ChainPlace, limit: number): readonly R[];
  /** What is wrong with a row by itself; null where it is sound. */
  fault(row: R): string | null;
  report(id: string, message: string): void;
}

/** Before the first row of the first device. */
export const CHAIN_START: ChainPlace = { device: '', seq: 0 };

const PAGE_ROWS = 1_000;

/**
 * Reports altered, missing and inserted rows; yields how many rows were looked at so far. Beginning after a later place
 * takes the first row's place in the chain on trust.
 */
export function* walkChain<R extends Link>(spec: ChainSpec<R>, from: ChainPlace = CHAIN_START): Generator<number> {
  let { device, seq } = from;
  let last: string | null = seq === 0 ? NO_HASH : null;
  let rows = 0;
  for (;;) {
    const page = spec.page({ device, seq }, PAGE_ROWS);
    for (const row of page) {
      if (row.device_id !== device) {
        device = row.device_id;
        seq = 0;
        last = NO_HASH;
      }
      if (row.seq !== seq + 1) spec.report(row.id, `entries are missing between ${seq} and ${row.seq}`);
      else if (last !== null && row.prev_hash !== last) {
        spec.report(row.id, 'the entry does not follow the one before it');
      }
      const fault = spec.fault(row);
      if (fault !== null) spec.report(row.id, fault);
      seq = row.seq;
      last = row.hash;
    }
    rows += page.length;
    yield rows;
    if (page.length < PAGE_ROWS) return;
  }
}

/** Runs steps to their end at once; the last thing they yielded. */
export function finish(steps: Iterable<number>): number {
  let last = 0;
  for (const step of steps) last = step;
  return last;
}
