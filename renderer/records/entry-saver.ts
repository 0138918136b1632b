/** Stores what is typed into an entry of the record: one revision after the other, and again after a failure. */

/** What stands in the records of an entry. */
export interface StoredRevision {
  readonly revision: number;
  /** Whether whoever types here wrote it. */
  readonly isMine: boolean;
}

/** Where an entry is kept. */
export interface EntryPlace<B> {
  /** Writes the revision after `base`. */
  readonly write: (base: number, body: B) => Promise<{ readonly revision: number }>;
  /** What stands there now; null: nothing. */
  readonly look: () => Promise<StoredRevision | null>;
  /** Whether a failure leaves open if the revision was written: the answer was lost. */
  readonly isInDoubt: (failure: unknown) => boolean;
}

/** A saver. */
export interface EntrySaver<B> {
  /** Takes what is typed; it is stored by the next `save`. */
  readonly take: (body: B) => void;
  /** Done when nothing is left that was taken. Fails with what went wrong; what was taken stays. */
  readonly save: () => Promise<void>;
}

/** Begins with the revision that is stored; 0: none is. */
export function createEntrySaver<B>(place: EntryPlace<B>, stored: number): EntrySaver<B> {
  let revision = stored;
  let waiting: { readonly body: B } | null = null;
  let running: Promise<void> | null = null;
  let isDoubtful = false;

  /** A revision whose answer was lost is the next one here, and of the same hand. */
  async function settleDoubt(): Promise<void> {
    const found = await place.look();
    if (found?.isMine === true && found.revision === revision + 1) revision = found.revision;
    isDoubtful = false;
  }

  /** `running` falls in the same step as the last look, so nothing typed slips between. */
  async function sendAll(): Promise<void> {
    try {
      while (waiting !== null) {
        if (isDoubtful) await settleDoubt();
        const sent: { readonly body: B } = waiting;
        waiting = null;
        try {
          ({ revision } = await place.write(revision, sent.body));
        } catch (failure) {
          isDoubtful = place.isInDoubt(failure);
          // What was typed meanwhile is newer.
          waiting ??= sent;
          throw failure;
        }
      }
    } finally {
      running = null;
    }
  }

  return {
    take(body) {
      waiting = { body };
    },
    save() {
      if (waiting === null) return running ?? Promise.resolve();
      running ??= sendAll();
      return running;
    },
  };
}
