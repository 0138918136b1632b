/** Finds settings by what is typed: every word must begin a word of the setting; accents and letter case do not count. */

/** What can be found. */
export interface Findable {
  /** Where it is: a path, with the setting to show there. */
  readonly to: string;
  readonly title: string;
  /** Title of the section that it is in; for a section its group. */
  readonly within: string;
  /** Further words it is found by: its explanation, synonyms. */
  readonly words: string;
}

/** Letters that no accent is taken from. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** Text as it is compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøł]/g, (letter) => LETTERS[letter] ?? letter);

const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** How well a typed word fits, the higher the better; 0: not at all. */
function fit(typed: string, { title, within, words }: Folded): number {
  if (title[0]?.startsWith(typed) === true) return 8;
  if (title.some((word) => word.startsWith(typed))) return 6;
  if (words.some((word) => word === typed)) return 4;
  if (words.some((word) => word.startsWith(typed))) return 3;
  return within.some((word) => word.startsWith(typed)) ? 1 : 0;
}

interface Folded {
  readonly title: readonly string[];
  readonly within: readonly string[];
  readonly words: readonly string[];
}

/** Looks among what there is; the best first, and in the given order where they are as good. */
export function createSearch(findables: readonly Findable[]): (text: string) => readonly Findable[] {
  const all = findables.map((findable) => ({
    findable,
    folded: {
      title: wordsIn(findable.title),
      within: wordsIn(findable.within),
      words: wordsIn(findable.words),
    },
  }));
  return (text) => {
    const typed = wordsIn(text);
    if (typed.length === 0) return [];
    return all
      .map(({ findable, folded: words }) => {
        const fits = typed.map((word) => fit(word, words));
        return { findable, score: fits.includes(0) ? 0 : fits.reduce((sum, value) => sum + value, 0) };
      })
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .map(({ findable }) => findable);
  };
}
