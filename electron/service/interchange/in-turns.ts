/** Long work in short turns, so that others are answered meanwhile. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long others wait, ms. */
const LONGEST_MS = 30;

/** To be awaited between pieces of work: lets others go first when it has been long. */
export function takingTurns(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < LONGEST_MS) return;
    await nextTurn();
    begun = performance.now();
  };
}
