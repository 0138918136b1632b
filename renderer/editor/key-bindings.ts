/** From a key press to the command it stands for. */
import { COMMANDS, type Command } from './commands.ts';

/** The parts of a key press that count. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Writes a key press the way shortcuts are written: `Mod+Shift+z`. */
export function shortcutOf(press: KeyPress): string {
  // A blank in a list of keys would not be seen.
  const key = press.key === ' ' ? 'Space' : press.key;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : '';
  // Shift is part of the sign itself on keys such as +, and differs between keyboards.
  const isSign = letter.length === 1 && letter.toUpperCase() === letter;
  const shift = press.shiftKey && !isSign ? 'Shift+' : '';
  return mod + shift + letter;
}

const byShortcut = new Map(
  COMMANDS.flatMap((command) => command.shortcuts.map((shortcut): [string, Command] => [shortcut, command])),
);

/** The command of a key press; undefined when the key means nothing here. */
export const commandForKey = (press: KeyPress): Command | undefined =>
  press.altKey ? undefined : byShortcut.get(shortcutOf(press));
