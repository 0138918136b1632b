/** One line of what the record says around a chart. */

/** What it is, and what it says. */
export type RecordLine = readonly [label: string, text: string];

/** Parts of a line, those that say nothing left out. */
export const joinedText = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
