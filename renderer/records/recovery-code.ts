/** A recovery code as people type it: any case, any separators, letters that look alike. */

/** Letters and digits alone, as they are compared. */
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** The groups of a code as it is shown. */
export const groupsOf = (code: string): readonly string[] => code.split('-').filter((group) => group !== '');

/** How many groups at the start of what is typed are right, and whether there is a slip after them. */
export function checkTyped(code: string, typed: string): { readonly right: number; readonly isWrong: boolean } {
  const groups = groupsOf(code).map(plain);
  const text = plain(typed);
  let at = 0;
  let right = 0;
  for (const group of groups) {
    if (text.slice(at, at + group.length) !== group) break;
    at += group.length;
    right += 1;
  }
  const rest = text.slice(at);
  return { right, isWrong: !(groups[right] ?? '').startsWith(rest) };
}

/** Whether a code was typed back whole. */
export const isTypedBack = (code: string, typed: string): boolean => {
  const { right, isWrong } = checkTyped(code, typed);
  return right === groupsOf(code).length && !isWrong;
};
