/** Folds text for searching: without accents, case, apostrophes and hyphens, as people type names in a hurry. */

const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** The folded form; words are separated by single spaces. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => SPECIAL[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a query, folded. */
export const foldWords = (query: string): readonly string[] =>
  foldText(query)
    .split(' ')
    .filter((word) => word !== '');

/** What a patient is found by; begins with a space, so that the start of a word can be looked for. */
export const searchText = (patient: {
  readonly family: string;
  readonly given: string;
  readonly reference: string;
  readonly birthDate: string | null;
}): string =>
  ` ${[patient.family, patient.given, patient.reference, patient.birthDate ?? ''].map(foldText).join(' ')}`.trimEnd();
