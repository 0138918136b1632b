/** Adds a prepared photo to the record. */
import type { Input } from '#shared/ipc/contract.ts';

import { call, errorCode } from '../../../api.ts';
import type { PreparedPhoto } from './prepare-photo.ts';

/** What is said about a photo when it is added. */
export type AboutPhoto = Input<'photo:add'>['about'];

/** Whose photo it is. */
export interface PhotoPlace {
  readonly patientId: string;
  readonly sessionId: string | null;
}

/** Sends a photo; a second try with the same id adds nothing twice. */
export async function sendPhoto(id: string, place: PhotoPlace, photo: PreparedPhoto, about: AboutPhoto): Promise<void> {
  try {
    await call('photo:add', { id, ...place, ...photo, about });
  } catch (error) {
    // The answer to an earlier try was lost, its photo was not.
    if (errorCode(error) !== 'stale') throw error;
  }
}
