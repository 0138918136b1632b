/** What a table of the interchange is made of. */

/** A value as it goes into a table; null: nothing was written down. */
export type Cell = string | number | boolean | null;

/** The cells of a line, in the order of the columns. */
export type Row = readonly Cell[];

/**
 * What a column holds: `id` joins to other tables · `instant` UTC, ISO 8601 · `day` YYYY-MM-DD where it was lived ·
 * `time` HH:MM where it was lived · `code` one of the program's words · `list` several of them, `; ` between them.
 */
export type ColumnType =
  'id' | 'text' | 'code' | 'list' | 'integer' | 'decimal' | 'instant' | 'day' | 'time' | 'yes-no';

/** A column as the data dictionary tells of it. */
export interface ColumnHead {
  /** With the unit at its end where there is one. */
  readonly name: string;
  readonly type: ColumnType;
  /** For people who were not there when the table was made. */
  readonly description: string;
}

/** A column, and where its cells come from. */
export interface Column<Source> extends ColumnHead {
  readonly from: (source: Source) => Cell;
}

/** A table: one line for each source. */
export interface Table<Source> {
  /** What one line is. */
  readonly line: string;
  readonly columns: readonly Column<Source>[];
}

/** The line of a source. */
export const rowOf = <Source>({ columns }: Table<Source>, source: Source): Row =>
  columns.map(({ from }) => from(source));

/** Several words in one cell. */
export const listCell = (words: readonly string[]): string => [...new Set(words)].join('; ');
