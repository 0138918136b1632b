/** Ctrl or Cmd with L locks from anywhere, also out of a field. */
import { useEffect, useRef } from 'react';

import type { AccessState } from '#shared/ipc/people.ts';

import { useLeaveSeat } from '../../records/access.ts';

/** Listens while someone is signed in at the clinic. */
export function useLockKey(state: AccessState | undefined): void {
  const leaveSeat = useLeaveSeat();
  const leave = useRef(leaveSeat);
  useEffect(() => {
    leave.current = leaveSeat;
  });
  const isOn = state?.status === 'signed-in' && state.place === 'clinic';
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isLockKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'l';
      if (!isLockKey) return;
      event.preventDefault();
      event.stopPropagation();
      void leave.current('access:lock');
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOn]);
}
