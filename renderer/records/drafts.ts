/** What was typed in a form and not stored: kept over a lock, for the person who typed it and for nobody else. */
import { useRef, useState } from 'react';

import { useAccess } from './access.ts';
import { seatOf } from './seat.ts';

/** What forms of one kind hold, by `useDraftKey`. In memory only: gone with the window, or when stored or given up. */
export type Drafts<T> = Map<string, T>;

/** The key of a form about something, for whoever sits here. */
export const useDraftKey = (about: string): string => `${seatOf(useAccess().data) ?? ''} ${about}`;

/** A form's content like `useState`, taken up where the same person left it. */
export function useDraft<T>(
  drafts: Drafts<T>,
  key: string,
  begin: () => T,
): readonly [T, (update: (draft: T) => T) => void] {
  const [draft, setDraft] = useState(() => drafts.get(key) ?? begin());
  const latest = useRef(draft);
  const change = (update: (draft: T) => T) => {
    latest.current = update(latest.current);
    drafts.set(key, latest.current);
    setDraft(latest.current);
  };
  return [draft, change];
}
