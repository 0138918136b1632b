/** Arrow keys through a list while the focus stays in the search field. */
import { type KeyboardEvent, useEffect, useState } from 'react';

/** The row that Enter opens, and the key handler for the field. -1: none yet. */
export interface ActiveRow {
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Where a key leads from a row; null where the key is not about rows. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(active + 1);
    case 'ArrowUp':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + page);
    case 'PageUp':
      return clamp(active - page);
    default:
      return null;
  }
}

/**
 * Keeps the active row of `count` rows; Enter opens it.
 *
 * While the rows are not current (they answer an earlier text) Enter is kept and carried out as soon as they are.
 */
export function useActiveRow(
  count: number,
  first: -1 | 0,
  open: (index: number) => void,
  isCurrent: boolean,
): ActiveRow {
  const [active, setActive] = useState<number>(first);
  const [isWanted, setWanted] = useState(false);
  const current = Math.min(active, count - 1);
  useEffect(() => {
    if (!isWanted || !isCurrent) return;
    setWanted(false);
    if (current >= 0) open(current);
  }, [isWanted, isCurrent, current, open]);
  return {
    active: current,
    setActive,
    onKeyDown: (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        setWanted(true);
        return;
      }
      // Any other key is a second thought.
      setWanted(false);
      const next = rowAfterKey(event.key, current, count, 10);
      if (next === null) return;
      event.preventDefault();
      setActive(next);
    },
  };
}
