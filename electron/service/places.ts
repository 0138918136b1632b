/** The two places and the one that is open: the clinic's records, and a fictional clinic to try things on. */
import { createHash } from 'node:crypto';

import { AppError } from '#shared/errors.ts';
import { type PlaceName } from '#shared/ipc/records.ts';
import { type ServiceOptions } from './options.ts';
import { fillSample } from './sample/fill-sample.ts';
import { regionsIn } from './sample/region-of.ts';
import { openStore, type Store } from './store.ts';
import { type RecordKeys, recordKeys } from './vault/keys.ts';
import { createVault, type Vault } from './vault/vault.ts';

/** The places of a data folder; at most one is open at a time. */
export interface Places {
  readonly options: ServiceOptions;
  /** The place in use, open or not. */
  readonly name: PlaceName;
  readonly vault: Vault;
  /** The place in use; opens it when it is not. Throws `locked` for the clinic while its vault is closed. */
  current(): Store;
  /** The place in use where it is open already. */
  opened(): Store | null;
  /** Uses the other place from now on. The sample is opened; the clinic waits for somebody to sign in. */
  use(place: PlaceName): void;
  /** Closes what is open; the next call opens it afresh. */
  close(): void;
}

/** Nothing in the fictional clinic is secret, and so its key is none: it is encrypted so that there is one way only. */
const sampleKeys = (): RecordKeys => recordKeys(createHash('sha256').update('Mesochart sample clinic').digest());

/** Begins with the clinic's own records, closed until they are first asked for. */
export function createPlaces(options: ServiceOptions): Places {
  let place: PlaceName = 'clinic';
  let open: Store | null = null;
  const vault = createVault(options);
  const close = () => {
    const closing = open;
    open = null;
    closing?.close();
  };
  const keysOf = (): RecordKeys => {
    const keys = place === 'sample' ? sampleKeys() : vault.keys;
    if (keys === null) throw new AppError('locked', 'the records are closed');
    return keys;
  };
  const current = (): Store => {
    if (open !== null) return open;
    const store = openStore(place, keysOf(), options);
    try {
      if (place === 'sample') fillSample(store, regionsIn(options.resourcesFolder));
    } catch (error) {
      store.close();
      throw error;
    }
    open = store;
    return store;
  };
  return {
    options,
    get name() {
      return place;
    },
    vault,
    current,
    opened: () => open,
    use(wanted) {
      if (wanted === place) return;
      const before = place;
      close();
      place = wanted;
      try {
        if (place === 'sample') current();
      } catch (error) {
        place = before; // the records that were open stay the ones that are shown
        throw error instanceof AppError
          ? error
          : new AppError('internal', 'the place cannot be opened', {}, { cause: error });
      }
    },
    close,
  };
}
