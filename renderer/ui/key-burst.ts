/** Tells what a scanner types (many keys within a moment, ended by Enter) from what a person does. */

/** The parts of a key press that count. */
export interface BurstKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether a key that is held down sent it again, which scanners do not. */
  readonly repeat: boolean;
  /** When it was pressed, ms. */
  readonly timeStamp: number;
}

/** What a key press was. `part`: of a burst that is under way; `end`: the burst ended with it, whole in `text`. */
export type BurstStep = { readonly kind: 'none' | 'start' | 'part' } | { readonly kind: 'end'; readonly text: string };

/** Between two keys of a scanner, ms; people who type fast are slower than this over a whole code. */
const MOST_GAP_MS = 60;
/** A code is not shorter. */
const LEAST_KEYS = 8;
/** How codes of packs begin. */
const FIRST = /[\d(\]\u001d]/;

/** What ends an element of no fixed length. */
const GROUP_SEPARATOR = '\u001d';
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** The character of a key. Scanners send the group separator as it is, as Ctrl+], or as F8. */
function characterOf({ key, code, ctrlKey, metaKey, altKey }: BurstKey): string | null {
  if (key === GROUP_SEPARATOR || key === 'F8') return GROUP_SEPARATOR;
  if (ctrlKey && !altKey && (key === ']' || code === 'BracketRight')) return GROUP_SEPARATOR;
  return key.length === 1 && !metaKey && ctrlKey === altKey ? key : null;
}

/** Follows key presses. Each gets the answer what it was; the text of a burst comes with its last key. */
export function createKeyBurst(): (press: BurstKey) => BurstStep {
  let text = '';
  let lastMs = -Infinity;
  return (press) => {
    if (MODIFIERS.includes(press.key)) return { kind: 'none' };
    const inTime = press.timeStamp - lastMs <= MOST_GAP_MS;
    lastMs = press.timeStamp;
    if (!inTime) text = '';
    if (press.key === 'Enter' || press.key === 'Tab') {
      const whole = text;
      text = '';
      return whole.length >= LEAST_KEYS ? { kind: 'end', text: whole } : { kind: 'none' };
    }
    const character = characterOf(press);
    if (character === null || press.repeat || (text === '' && !FIRST.test(character))) {
      text = '';
      return { kind: 'none' };
    }
    text += character;
    return { kind: text.length === 1 ? 'start' : 'part' };
  };
}
