/** Hears the keys of the palette and of the sheet of keys on every screen, and draws whichever is open. */
import { lazy, Suspense, useEffect } from 'react';

import { showPalette, usePaletteSheet } from '../../records/palette.ts';

const bringPalette = () => import('./palette-dialog.tsx');
const PaletteDialog = lazy(async () => ({ default: (await bringPalette()).PaletteDialog }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

/** Where a question mark is written and not asked. */
const FIELDS = 'input, textarea, select, [contenteditable]';

function sheetOf(event: KeyboardEvent): 'palette' | 'keys' | null {
  const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isMod && event.key.toLowerCase() === 'k') return 'palette';
  if (event.key === 'F1') return 'keys';
  const isWriting = event.target instanceof Element && event.target.closest(FIELDS) !== null;
  return event.key === '?' && !isMod && !isWriting ? 'keys' : null;
}

/** Stands within the gate: nobody who is not signed in finds a patient here. */
export function PaletteHost() {
  const sheet = usePaletteSheet();
  useEffect(() => {
    // Read once the screen is there, so that the first opening is as quick as the next.
    const reading = setTimeout(() => void bringPalette(), 1_500);
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = sheetOf(event);
      // Above a dialog it would hide what is being decided there.
      if (asked === null || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      showPalette(asked);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      clearTimeout(reading);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      showPalette(null);
    };
  }, []);
  if (sheet === null) return null;
  const close = () => showPalette(null);
  return (
    <Suspense fallback={null}>
      {sheet === 'palette' ? <PaletteDialog onClose={close} /> : <KeySheet onClose={close} />}
    </Suspense>
  );
}
