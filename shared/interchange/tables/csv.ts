/** Comma-separated values: RFC 4180, and no cell that a spreadsheet would take for a formula. */
import { type Cell, type Row } from './column.ts';

/** How a table is written. */
export interface CsvOptions {
  readonly separator: ',' | ';';
  /** The decimal sign of numbers; spreadsheets of many countries that expect `;` expect `,` in numbers. */
  readonly decimal?: '.' | ',';
}

/** Put before everything else it tells a spreadsheet that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The end of every line. */
export const LINE_END = '\r\n';

/** Characters with which a spreadsheet begins a formula or skips before one, and the wide forms of them. */
const FORMULA = '=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/** Apostrophes before count too: so text that begins with one itself comes back as it was. */
const TO_GUARD = new RegExp(`^'*[${FORMULA}]`);
const GUARDED = new RegExp(`^'+[${FORMULA}]`);

/** Text as it may stand in a cell: an apostrophe comes before what would be a formula. */
export const guardCell = (text: string): string => (TO_GUARD.test(text) ? `'${text}` : text);

/** Text as it was before it was guarded. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Text stands in quotes, numbers do not, so that a program which cares can tell `"007"` from 7. Numbers are written as
 * numbers: one below zero is no formula.
 */
function cellText(cell: Cell, { separator, decimal = '.' }: CsvOptions): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return quote(cell ? 'yes' : 'no');
  if (typeof cell === 'string') return quote(guardCell(cell));
  if (!Number.isFinite(cell)) return '';
  const text = String(cell).replace('.', decimal);
  return text.includes(separator) ? quote(text) : text;
}

/** A line with its end. */
export const csvLine = (row: Row, options: CsvOptions): string =>
  `${row.map((cell) => cellText(cell, options)).join(options.separator)}${LINE_END}`;
