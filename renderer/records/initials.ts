/** The one or two letters that stand for a person. */

/** Titles do not name anybody. */
const TITLE = /^(?:dr|prof|mr|mrs|ms|med|dipl|dott|sig|herr|frau)\.?$/i;

const MARKS_ABOVE = /\p{Diacritic}/gu;

/** The words of a name without titles and what follows a comma; all words where nothing else is left. */
function namingWords(name: string): readonly string[] {
  const words = (name.split(',')[0] ?? '').split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const naming = words.filter((word) => !TITLE.test(word));
  return naming.length > 0 ? naming : words;
}

/** First and last initial of a name, titles left out. */
export function initialsOf(name: string): string {
  const words = namingWords(name);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map(
    (word) => /\p{L}/u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toUpperCase();
}

/** A short name to sign in with, made from a full name: first and last word, plain letters. */
export function proposeLogin(name: string): string {
  const words = namingWords(name)
    .map((word) =>
      word
        .normalize('NFD')
        .replace(MARKS_ABOVE, '')
        .toLowerCase()
        .replace(/ß/g, 'ss')
        .replace(/[^\p{L}\p{N}-]/gu, ''),
    )
    .filter((word) => word !== '');
  const last = words[words.length - 1];
  return words.length > 1 && last !== undefined ? `${words[0]}.${last}` : (words[0] ?? '');
}
