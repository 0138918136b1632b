/** The data dictionary, made from the columns themselves. */
import { type ColumnHead } from './column.ts';
import { tableHead, type TableName, TABLES } from './tables.ts';

/** Where the data dictionary lies, from the root. */
export const DICTIONARY_FILE = 'docs/tables.md';

const PREFACE = `# Tables

What the CSV files of an export hold. This page is made from the definitions of the columns
(\`node scripts/chart/write-tables.ts\`); a test fails where the two differ.

- **Encoding**: UTF-8, with a byte order mark where that was chosen. Lines end with CR LF, as RFC 4180 has it. The first
  line names the columns. The separator is a comma, or a semicolon where that was chosen. Text stands in quotes, numbers
  do not.
- **Empty cells** mean that nothing was written down. Yes and no are \`yes\` and \`no\`.
- **Units** are at the end of a column's name: \`_ul\` microlitres, \`_ml\` millilitres, \`_um\` micrometres, \`_g\` grams,
  \`_kg\` kilograms, \`_px\` pixels. Whole numbers in the smaller unit are what is stored; the larger one is for reading.
- **Instants** are UTC, ISO 8601 (\`2026-11-10T08:30:00.000Z\`); the zone of a session is in the table of sessions, with
  its day and time as they were lived there. Days are \`YYYY-MM-DD\`.
- **Joins**: columns that end in \`_id\`. Ids of treatments, components and marks are distinct within their session: join
  them together with \`session_id\`.
- **Lists** in one cell have \`; \` between their items.
- **Formulas**: text that a spreadsheet would take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab, or the
  end of a line) has an apostrophe before it; text that has apostrophes before such a character has one more. Take one
  apostrophe away from text that matches \`^'+[=+\\-@\\t\\r\\n＝＋－＠]\`, and it is as it was. Numbers below zero are
  numbers and have none.
- Open the files in a spreadsheet as UTF-8 with quoted fields as text (LibreOffice: "Format quoted field as text";
  Excel: Data, From Text, columns as text), or it may read lots and item numbers as numbers.
`;

const inCode = (text: string): string => `\`${text}\``;

function markdownTable(columns: readonly ColumnHead[]): string {
  const lines = [
    ['Column', 'Holds', 'What it is'],
    ...columns.map(({ name, type, description }) => [inCode(name), type, description]),
  ];
  const widths = [0, 1, 2].map((i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const written = (line: readonly string[]) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [written(head), written(widths.map((width) => '-'.repeat(width))), ...body.map(written)].join('\n');
}

const section = (name: TableName): string =>
  `\n## ${name}.csv\n\nOne line: ${tableHead(name).line}\n\n${markdownTable(tableHead(name).columns)}\n`;

/** The whole page, Markdown. */
export const tableDictionary = (): string => PREFACE + TABLES.map(section).join('');
