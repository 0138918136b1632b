/** Counts the time since a key or pointer was last used, and says when the service should hear of it. */

/** What the clock does to the outside. */
export interface IdleClockOptions {
  readonly idleMs: number;
  /** At most this often the service hears that someone is there. */
  readonly aliveEveryMs: number;
  readonly now: () => number;
  readonly onAlive: () => void;
  readonly onIdle: () => void;
}

/** The clock of one stay at the workstation. */
export interface IdleClock {
  /** A key or pointer was used. */
  readonly used: () => void;
  /** Looks at the time; says once that nobody is there any more. */
  readonly look: () => void;
}

/** Starts with someone there. */
export function createIdleClock({ idleMs, aliveEveryMs, now, onAlive, onIdle }: IdleClockOptions): IdleClock {
  let usedAt = now();
  let toldAt = usedAt;
  let wasIdle = false;
  const look = () => {
    if (wasIdle || now() - usedAt < idleMs) return;
    wasIdle = true;
    onIdle();
  };
  return {
    look,
    used() {
      // A computer that slept through the time is locked by its first key, not kept open by it.
      look();
      if (wasIdle) return;
      usedAt = now();
      if (usedAt - toldAt < aliveEveryMs) return;
      toldAt = usedAt;
      onAlive();
    },
  };
}
