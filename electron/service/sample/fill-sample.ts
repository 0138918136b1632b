import { type Store } from '../store.ts';
/** Fills. */
export function fillSample(_store: Store): void {
  return;
}
