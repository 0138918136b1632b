/** Shortcuts as people read them, in the notation of their computer. */

const SIGNS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

const MAC_SIGNS: Readonly<Record<string, string>> = { ...SIGNS, Mod: '⌘', Shift: '⇧', Delete: '⌦', Backspace: '⌫' };

const onMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

/** `Mod+Shift+z` becomes `Ctrl+Shift+Z`, on a Mac `⌘⇧Z`. */
export function shortcutText(shortcut: string, isMac = onMac): string {
  if (shortcut === '+') return '+';
  const signs = isMac ? MAC_SIGNS : SIGNS;
  return shortcut
    .split('+')
    .map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+');
}
