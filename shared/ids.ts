/** Identifiers: UUIDv7 text (RFC 9562), made from a time and random bytes that the caller gives. */
import { v7 } from 'uuid';

/** How many random bytes an identifier takes. */
export const ID_RANDOM_BYTES = 16;

/** A UUIDv7 from a time in ms since 1970 and sixteen random bytes. */
export function uuidV7(timeMs: number, random: Uint8Array): string {
  if (random.length < ID_RANDOM_BYTES) throw new Error('a UUIDv7 needs sixteen random bytes');
  return v7({ msecs: timeMs, random });
}
