/** Files and folders dropped anywhere on the window while a screen takes some. */
import { useEffect, useEffectEvent, useState } from 'react';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
const isBusy = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/**
 * Calls back with what was dropped; tells whether something is being dragged over the window. A dialog in front takes
 * nothing, and what a field of the screen took itself is not taken twice.
 */
export function useFileDrop(enabled: boolean, take: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const onFiles = useEffectEvent(take);
  useEffect(() => {
    if (!enabled) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event) || isBusy()) return;
      event.preventDefault();
      setIsOver(true);
    };
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setIsOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        setIsOver(false);
        if (!holdsFiles(event) || event.defaultPrevented || isBusy()) return;
        event.preventDefault();
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => {
      ending.abort();
      setIsOver(false);
    };
  }, [enabled]);
  return isOver;
}
