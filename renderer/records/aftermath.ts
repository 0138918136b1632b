/** What a restore or a rescue did: kept outside every screen, because the records are closed by it and all screens go. */
import { useSyncExternalStore } from 'react';

import type { Output } from '#shared/ipc/contract.ts';

/** What was done. `at`: when the restored backup was made. */
export type Aftermath =
  | { readonly kind: 'restored'; readonly at: string; readonly result: Output<'backup:restore'> }
  | { readonly kind: 'salvaged'; readonly result: Output<'salvage:run'> };

let aftermath: Aftermath | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says what was done; null once it has been read. */
export function setAftermath(next: Aftermath | null): void {
  aftermath = next;
  for (const tell of listeners) tell();
}

/** What was done and has not been read yet. */
export const useAftermath = (): Aftermath | null => useSyncExternalStore(subscribe, () => aftermath);
