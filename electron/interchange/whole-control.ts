/** The user's hand on a running export: it is asked before each file, and between the pieces of an archive. */

/** Thrown where the export is given up or the program ends. */
export class Stopped extends Error {
  readonly why: 'cancelled' | 'quit';

  constructor(why: 'cancelled' | 'quit') {
    super(why);
    this.why = why;
  }
}

/** The hand. */
export interface WholeControl {
  /** Waits while it is paused; throws Stopped. */
  checkpoint(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(why: 'cancelled' | 'quit'): void;
  /** True once it has come to rest. */
  isResting(): boolean;
}

/** A hand that lets everything go on. */
export function createControl(): WholeControl {
  let stopped: Stopped | null = null;
  let isPaused = false;
  let wake: (() => void) | null = null;
  const go = () => {
    const waiting = wake;
    wake = null;
    waiting?.();
  };
  return {
    async checkpoint() {
      while (isPaused && stopped === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (stopped !== null) throw stopped;
    },
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      go();
    },
    stop(why) {
      stopped ??= new Stopped(why);
      go();
    },
    isResting: () => wake !== null,
  };
}
