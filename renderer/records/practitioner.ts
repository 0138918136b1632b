/** A practitioner entered for the first time. */
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import type { Practitioner } from '#shared/ipc/records.ts';

/** A new identifier from the clock and the window's randomness. */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(ID_RANDOM_BYTES)));

/** A practitioner with a new identifier. */
export const newPractitioner = (name: string): Practitioner => ({ id: newId(), name: name.trim() });
