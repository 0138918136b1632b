/** Seconds until an instant, counted down on screen. */
import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

const secondsUntil = (instant: string | null): number =>
  instant === null ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / SECOND_MS));

/** Whole seconds left; 0 when the instant has passed or there is none. */
export function useCountdown(instant: string | null): number {
  const [, tick] = useState(0);
  const left = secondsUntil(instant);
  const runs = left > 0;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), SECOND_MS / 2);
    return () => clearInterval(timer);
  }, [runs]);
  return left;
}
