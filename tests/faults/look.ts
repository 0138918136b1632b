/** What lies in a data folder after a fault, and whether everything that was promised is there. */
import { z } from 'zod';

import { openStore, type Store } from '../../electron/service/store.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { keysOf, optionsFor } from '../fixtures/service/temp-service.ts';
import { type Promised } from './work/promise.ts';

/** Opens the clinic's records of a data folder for a look. */
export async function look<T>(data: string, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = openStore('clinic', await keysOf(data), optionsFor(data));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** What was acknowledged and is not in the log of changes. */
export function missingFrom(store: Store, promised: readonly Promised[]): Promised[] {
  const body = { session: 'session_id', patient: 'patient_id' } as const;
  return promised.filter(({ of, id, revision, token }) => {
    const found = store.sql(`SELECT body FROM change WHERE ${body[of]} = ? AND revision = ?`).pluck().get(id, revision);
    return !z.string().default('').parse(found).includes(token);
  });
}

/** Everything wrong after a fault: promises not kept, and what the check of the whole database finds. */
export const wrongIn = (data: string, promised: readonly Promised[]): Promise<unknown[]> =>
  look(data, (store) => [...missingFrom(store, promised), ...verifyStore(store).findings]);
