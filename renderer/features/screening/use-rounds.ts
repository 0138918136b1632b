/** Starts a form afresh from what is stored. */
import { useState } from 'react';

/** `round` is the key of the form; `restart` asks again and begins a new one. */
export function useRounds(refetch: () => Promise<unknown>): { readonly round: number; readonly restart: () => void } {
  const [round, setRound] = useState(0);
  return {
    round,
    restart: () => {
      void refetch().then(() => setRound((before) => before + 1));
    },
  };
}
