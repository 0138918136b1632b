/** The clock, for words such as "2 minutes ago". */
import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** Now in ms since 1970, renewed every quarter of a minute. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNowMs(Date.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return nowMs;
}
