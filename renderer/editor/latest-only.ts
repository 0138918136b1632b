/** One question at a time: while it is answered the newest waits, and what waited before it is given up. */

/** Asks; null where a newer question took the place of one that had not been asked yet. */
export function latestOnly<Q, A>(ask: (question: Q) => Promise<A>): (question: Q) => Promise<A | null> {
  interface Waiting {
    readonly question: Q;
    readonly resolve: (answer: A | null) => void;
    readonly reject: (reason: unknown) => void;
  }
  let busy = false;
  let waiting: Waiting | null = null;

  function run({ question, resolve, reject }: Waiting): void {
    busy = true;
    ask(question)
      .then(resolve, reject)
      .finally(() => {
        busy = false;
        const next = waiting;
        waiting = null;
        if (next !== null) run(next);
      });
  }

  return (question) =>
    new Promise((resolve, reject) => {
      const next: Waiting = { question, resolve, reject };
      if (!busy) {
        run(next);
        return;
      }
      waiting?.resolve(null);
      waiting = next;
    });
}
