/** Finds commands by what is typed; beginnings come first. Accents and letter case do not count, in any language. */

/** What can be found. */
export interface Rankable {
  readonly title: string;
  /** Further words it is found by. */
  readonly words?: string;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');

const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether the letters stand in the text in this order, with others between. */
function holdsInOrder(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** From here on words of the title begin with what is typed. */
export const WORD_FIT = 5;

/** How well a title fits what is typed, the higher the better; 0: not at all. */
export function fitOf(typed: string, { title, words = '' }: Rankable): number {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return 1;
  const whole = fold(title);
  const inTitle = wordsIn(title);
  if (whole.startsWith(fold(typed.trim()))) return 6;
  if (wanted.every((word) => inTitle.some((other) => other.startsWith(word)))) return WORD_FIT;
  if (holdsInOrder(wanted.join(''), inTitle.map((word) => word.charAt(0)).join(''))) return 4;
  const all = [...inTitle, ...wordsIn(words)];
  if (wanted.every((word) => all.some((other) => other.startsWith(word)))) return 3;
  if (wanted.every((word) => whole.includes(word))) return 2;
  // Single letters stand in order in almost everything.
  const letters = wanted.join('');
  return letters.length >= 3 && holdsInOrder(letters, inTitle.join('')) ? 1 : 0;
}

/** What fits, the best first; as good ones keep their order. */
export const ranked = <T extends Rankable>(typed: string, all: readonly T[]): readonly T[] =>
  all
    .map((item) => ({ item, fit: fitOf(typed, item) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ item }) => item);
