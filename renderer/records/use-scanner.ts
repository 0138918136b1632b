/** A barcode of a pack, scanned while a screen is shown, wherever the focus is. */
import { type Gs1, parseGs1 } from '#shared/clinical/gs1.ts';

import { useKeyBurst } from '../ui/use-key-burst.ts';
import { useToday } from './catalogue.ts';

/** Calls back with each code that is scanned, and with its text. */
export function useScanner(onCode: (code: Gs1, text: string) => void, enabled = true): void {
  const today = useToday();
  useKeyBurst(
    (text) => parseGs1(text, today).ok,
    (text) => {
      const reading = parseGs1(text, today);
      if (reading.ok) onCode(reading.code, text);
    },
    enabled,
  );
}
