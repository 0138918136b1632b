/** What the command palette shows beside its own: commands that the screen in sight offers, and whether it is open. */
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A command that a screen offers while it is in sight. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly group: 'drawing' | 'session';
  /** Keys in the notation of the workspace: `Mod+Shift+z`. */
  readonly shortcut?: string;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

/** What stands above the screen. */
export type PaletteSheet = 'palette' | 'keys' | null;

/** The screen's commands and the patient whose screen it is. */
interface Offered {
  readonly patientId: string | null;
  readonly commands: () => readonly Offer[];
}

let sheet: PaletteSheet = null;
let offered: Offered | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Opens the palette or the sheet of keys, or closes what is open. */
export const showPalette = (next: PaletteSheet): void => {
  sheet = next;
  for (const tell of listeners) tell();
};

/** What is open. */
export const usePaletteSheet = (): PaletteSheet => useSyncExternalStore(subscribe, () => sheet);

/** What the screen offers at this moment. */
export const presentOffers = (): Offered | null => offered;

/** Offers a screen's commands while it is in sight. */
export function useOffers(patientId: string, commands: () => readonly Offer[]): void {
  const present = useRef(commands);
  useEffect(() => {
    present.current = commands;
  });
  useEffect(() => {
    const mine: Offered = { patientId, commands: () => present.current() };
    offered = mine;
    return () => {
      if (offered === mine) offered = null;
    };
  }, [patientId]);
}
