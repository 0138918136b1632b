/** Chance that comes out the same each time: invented data must be reproducible. */
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';

/** A source of repeatable chance. */
export interface Seeded {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `count`. */
  readonly int: (count: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly bytes: (count: number) => Uint8Array;
  /** A UUIDv7 for a time in ms since 1970. */
  readonly id: (timeMs: number) => string;
}

/** The generator mulberry32: small, quick and good enough for invented data. */
export function createSeeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (count: number): number => Math.floor(next() * count);
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => int(256));
  return {
    next,
    int,
    pick: (list) => list[int(list.length)] ?? list[0],
    bytes,
    id: (timeMs) => uuidV7(timeMs, bytes(ID_RANDOM_BYTES)),
  };
}
