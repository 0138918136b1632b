/** Locks after minutes without a key or a pointer, and when the computer sleeps or its screen is locked. */
import { useEffect, useRef } from 'react';

import type { AccessState } from '#shared/ipc/people.ts';

import { call, onLocked } from '../../api.ts';
import { useLeaveSeat } from '../../records/access.ts';
import { createIdleClock } from './idle-clock.ts';

const MS_PER_MINUTE = 60_000;
const ALIVE_EVERY_MS = 30_000;
const LOOK_EVERY_MS = 2_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Watches while someone is signed in at the clinic; the sample has nothing to hide. */
export function useIdleLock(state: AccessState | undefined, isHiddenWindow: boolean): void {
  const leaveSeat = useLeaveSeat();
  const leave = useRef(leaveSeat);
  useEffect(() => {
    leave.current = leaveSeat;
  });
  const watches = state?.status === 'signed-in' && state.place === 'clinic' && !isHiddenWindow;
  const idleMs = (state?.idleMinutes ?? 1) * MS_PER_MINUTE;
  useEffect(() => {
    if (!watches) return undefined;
    const lock = () => void leave.current('access:lock');
    const clock = createIdleClock({
      idleMs,
      aliveEveryMs: ALIVE_EVERY_MS,
      now: Date.now,
      // Where the service says `locked` the answer has been heard of already.
      onAlive: () => void call('access:alive', {}).catch(() => undefined),
      onIdle: lock,
    });
    const { used } = clock;
    const options = { capture: true, passive: true };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, used, options);
    const timer = setInterval(clock.look, LOOK_EVERY_MS);
    onLocked(lock);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, used, options);
      clearInterval(timer);
      onLocked(() => undefined);
    };
  }, [watches, idleMs]);
}
