/** All keys by the place where they count; those of the drawing come from its list of commands. */
import { COMMANDS } from '../../editor/commands.ts';

/** A key, and the key of the words for what it does. */
export interface KeyLine {
  readonly wordsKey: string;
  readonly shortcuts: readonly string[];
}

const own = (word: string, ...shortcuts: string[]): KeyLine => ({ wordsKey: `palette:keys.${word}`, shortcuts });

/** Words: `palette.keys.<place>`. */
export const KEY_PLACES: readonly { readonly place: string; readonly lines: readonly KeyLine[] }[] = [
  {
    place: 'everywhere',
    lines: [own('palette', 'Mod+k'), own('sheet', '?', 'F1'), own('lock', 'Mod+l'), own('newPatient', 'Mod+n')],
  },
  {
    place: 'lists',
    lines: [
      own('move', 'ArrowUp', 'ArrowDown'),
      own('page', 'PageUp', 'PageDown'),
      own('open', 'Enter'),
      own('clear', 'Escape'),
    ],
  },
  {
    place: 'dialogs',
    lines: [own('submit', 'Enter'), own('close', 'Escape'), own('next', 'Tab'), own('previous', 'Shift+Tab')],
  },
  {
    place: 'drawing',
    lines: [
      ...COMMANDS.filter(({ id, shortcuts }) => shortcuts.length > 0 && !id.startsWith('view-number-')).map(
        ({ labelKey, shortcuts }) => ({ wordsKey: `session:${labelKey}`, shortcuts }),
      ),
      {
        wordsKey: 'session:command.view-number',
        shortcuts: COMMANDS.flatMap(({ id, shortcuts }) => (id.startsWith('view-number-') ? shortcuts : [])),
      },
      own('record', 'r'),
    ],
  },
];
