/** Identifiers made in the window. */
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';

/** A new identifier from the clock and the window's randomness. */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(ID_RANDOM_BYTES)));
