/** GS1 application identifiers: how long they are, and what follows them (GS1 General Specifications, section 3). */

/** Digits of an identifier by its first two. */
const IDENTIFIER_DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...['00', '01', '02', '03', '04'].map((start) => [start, 2] as const),
  ...Array.from({ length: 13 }, (_, i) => [String(10 + i), 2] as const),
  ...['23', '24', '25', '40', '41', '42', '71'].map((start) => [start, 3] as const),
  ...['30', '37', '90', '91', '92', '93', '94', '95', '96', '97', '98', '99'].map((start) => [start, 2] as const),
  ...['31', '32', '33', '34', '35', '36', '39', '43', '70', '72', '80', '81', '82'].map((start) => [start, 4] as const),
]);

/** Characters that follow an identifier, by its first two digits, where their number is fixed. */
const FIXED: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '03': 14,
  '04': 16,
  ...Object.fromEntries(['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((start) => [start, 6])),
  '20': 2,
  ...Object.fromEntries(['31', '32', '33', '34', '35', '36'].map((start) => [start, 6])),
  '41': 13,
};

/** How many digits the identifier has that a text begins with; null: none. */
export function identifierLength(text: string): number | null {
  const length = IDENTIFIER_DIGITS[text.slice(0, 2)];
  return length === undefined || !/^\d+$/.test(text.slice(0, length)) || text.length < length ? null : length;
}

/** How many characters follow an identifier; null: up to the next separator. */
export const fixedLengthOf = (ai: string): number | null => FIXED[ai.slice(0, 2)] ?? null;

/** Most characters that follow an identifier of no fixed length. */
export const maxVariableLength = (ai: string): number => (['10', '21', '22'].includes(ai) ? 20 : 90);
