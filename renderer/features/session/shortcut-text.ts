/** Shortcuts as people read them. */

const SIGNS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

/** `Mod+Shift+z` becomes `Ctrl+Shift+Z`. */
export const shortcutText = (shortcut: string): string =>
  shortcut === '+'
    ? '+'
    : shortcut
        .split('+')
        .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
        .join('+');
