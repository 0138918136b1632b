/** What codes of this program are called where no catalogue of names is given. */

/** What a code is of. */
export type Named =
  'technique' | 'region' | 'question' | 'answer' | 'event' | 'scale' | 'care' | 'finding' | 'view' | 'allergen';

/** Name of a code in a language; undefined: it has none there. */
export type NameOf = (of: Named, code: string) => string | undefined;

/** A code as words: `upper-arm:left` is "Upper arm, left". What is no code of this program stays as it is. */
export function wordsOf(code: string): string {
  if (!/^[a-z0-9]+([-:][a-z0-9]+)*$/.test(code)) return code;
  const text = code.replaceAll('-', ' ').replaceAll(':', ', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
