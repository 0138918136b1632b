/** The two places and the one that is open: the clinic's records, and a fictional clinic to try things on. */
import { AppError } from '#shared/errors.ts';
import { type PlaceName } from '#shared/ipc/records.ts';
import { type ServiceOptions } from './options.ts';
import { fillSample } from './sample/fill-sample.ts';
import { openStore, type Store } from './store.ts';

/** The places of a data folder; at most one is open at a time. */
export interface Places {
  /** The open place; opens it when it is not. */
  current(): Store;
  use(place: PlaceName): Store;
  /** Closes what is open; the next call opens it afresh. */
  close(): void;
}

/** Begins with the clinic's own records, closed until they are first asked for. */
export function createPlaces(options: ServiceOptions): Places {
  let place: PlaceName = 'clinic';
  let open: Store | null = null;
  const close = () => {
    const closing = open;
    open = null;
    closing?.close();
  };
  const current = (): Store => {
    if (open !== null) return open;
    const store = openStore(place, options);
    try {
      if (place === 'sample') fillSample(store);
    } catch (error) {
      store.close();
      throw error;
    }
    open = store;
    return store;
  };
  return {
    current,
    use(wanted) {
      if (wanted === place) return current();
      const before = place;
      close();
      place = wanted;
      try {
        return current();
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
