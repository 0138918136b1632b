/** Text as lines of cells, within limits. */
import Papa from 'papaparse';

import {
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
  type Separator,
  SEPARATORS,
} from '#shared/interchange/patient-list/reading.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';

/** A line that is not empty, with its number as a spreadsheet counts, from 1. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The lines, or why there are none. */
export interface Cells {
  readonly lines: readonly Line[];
  readonly refused: PatientListPlan['refused'];
}

const LOOKED_AT_LINES = 20;
const LOOKED_AT_CHARACTERS = 64 * 1024;
/** More in one line of the text than any list of patients has, even with long notes. */
const MOST_SEPARATORS = 20_000;

const isSeparator = (text: string): text is Separator => SEPARATORS.some((separator) => separator === text);

/** What stands between cells, by how the first lines come apart most evenly. */
export function guessSeparator(text: string): Separator {
  const { meta } = Papa.parse(text.slice(0, LOOKED_AT_CHARACTERS), {
    delimitersToGuess: [...SEPARATORS],
    preview: LOOKED_AT_LINES,
    skipEmptyLines: true,
  });
  return isSeparator(meta.delimiter) ? meta.delimiter : ',';
}

/** A line of nothing but separators would become millions of cells before anybody could count them. */
function hasEndlessLine(text: string, separator: Separator): boolean {
  const code = separator.charCodeAt(0);
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const at = text.charCodeAt(i);
    if (at === code && ++found > MOST_SEPARATORS) return true;
    if (at === 10 || at === 13) found = 0;
  }
  return false;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Text taken apart. A quote that is never closed swallows what comes after it: such a text is refused, with the line. */
export function cellsOf(text: string, separator: Separator): Cells {
  if (hasEndlessLine(text, separator)) return { lines: [], refused: { code: 'too-many-columns', row: null } };
  const lines: Line[] = [];
  let refused: Cells['refused'] = null;
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step: ({ data, errors }, parser) => {
      row += 1;
      if (errors.some(({ type }) => type === 'Quotes')) refused = { code: 'quotes', row };
      else if (data.length > MOST_COLUMNS) refused = { code: 'too-many-columns', row };
      else if (data.some(({ length }) => length > LONGEST_CELL)) refused = { code: 'too-long-cell', row };
      else if (!isEmpty(data)) lines.push({ row, cells: data });
      if (lines.length > MOST_ROWS + 1) refused = { code: 'too-many-rows', row };
      if (refused !== null) parser.abort();
    },
  });
  if (lines.length === 0 && refused === null) refused = { code: 'empty', row: null };
  return { lines, refused };
}
