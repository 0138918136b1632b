/** Files and folders dropped anywhere on the window while something can be chosen. */
import { useEffect, useEffectEvent, useState } from 'react';

import { pathOf } from '../../api.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Calls back with where they lie; tells whether something is being dragged over the window. */
export function useFileDrop(enabled: boolean, take: (paths: readonly string[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const onPaths = useEffectEvent(take);
  useEffect(() => {
    if (!enabled) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
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
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        onPaths([...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== ''));
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
