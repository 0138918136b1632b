/** Whose edits may be saved now: a change is only ever sent while the person who made it sits here. */
import { useSyncExternalStore } from 'react';

import type { AccessState } from '#shared/ipc/people.ts';

let seat: string | null = null;
let waiting: readonly string[] = [];
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A person in a place as one word; null while nobody is signed in. */
export const seatOf = (state: AccessState | undefined): string | null =>
  state?.status === 'signed-in' ? seatOfPerson(state.place, state.me?.id ?? '') : null;

/** The seat of a person in a place. */
export const seatOfPerson = (place: AccessState['place'], personId: string): string => `${place}:${personId}`;

/** Says who sits here from now on. */
export const takeSeat = (next: string | null): void => {
  seat = next;
};

/** Who sits here. */
export const presentSeat = (): string | null => seat;

/** Says whose edits wait unsaved for their return. */
export const setWaiting = (seats: readonly string[]): void => {
  waiting = seats;
  for (const tell of listeners) tell();
};

/** The seats whose edits wait unsaved. */
export const useWaiting = (): readonly string[] => useSyncExternalStore(subscribe, () => waiting);
