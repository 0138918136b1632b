/** The screen's pixel ratio, which changes when the window moves to another monitor. */
import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  query.addEventListener('change', changed);
  // Browser zoom changes the ratio too, and a query only knows the ratio it was made for.
  window.addEventListener('resize', changed);
  return () => {
    query.removeEventListener('change', changed);
    window.removeEventListener('resize', changed);
  };
}

/** The present ratio of device pixels to CSS pixels. */
export const usePixelRatio = (): number => useSyncExternalStore(subscribe, () => window.devicePixelRatio);
