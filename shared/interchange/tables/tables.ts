/** Tables of everything, for spreadsheets and statistics: which there are, their lines, and how they are written. */
import { type Chart } from '../../chart/schema.ts';
import { entriesOf } from '../../dossier/entry.ts';
import { type ClinicRecord, type PatientRecord, standingEntries } from '../records.ts';
import { type ColumnHead, type Row, rowOf, type Table } from './column.ts';
import { csvLine, type CsvOptions } from './csv.ts';
import { cocktails } from './of/cocktails.ts';
import { adverseEvents } from './of/events.ts';
import { marks, type SkinNeighbour } from './of/marks.ts';
import { patients } from './of/patients.ts';
import { payments, photos, scores } from './of/record.ts';
import { sessions } from './of/sessions.ts';
import { lots, products, stockMoves } from './of/shelf.ts';
import { treatments } from './of/treatments.ts';

/** Names of all tables, as their files are named: `<name>.csv`. */
export const TABLES = [
  'patients',
  'sessions',
  'treatments',
  'cocktails',
  'marks',
  'adverse-events',
  'photos',
  'scores',
  'payments',
  'products',
  'lots',
  'stock-moves',
] as const;

/** Name of a table. */
export type TableName = (typeof TABLES)[number];

/** Lines by table. */
export type TableRows = Record<TableName, Row[]>;

/** Measures marks along the skin; the answer is by the id of the mark. */
export type MeasureMarks = (chart: Chart) => ReadonlyMap<string, SkinNeighbour>;

const HEADS: Readonly<Record<TableName, { readonly line: string; readonly columns: readonly ColumnHead[] }>> = {
  patients,
  sessions,
  treatments,
  cocktails,
  marks,
  'adverse-events': adverseEvents,
  photos,
  scores,
  payments,
  products,
  lots,
  'stock-moves': stockMoves,
};

/** What a table holds: what one line is, and its columns. */
export const tableHead = (table: TableName): (typeof HEADS)[TableName] => HEADS[table];

const noRows = (): TableRows => ({
  patients: [],
  sessions: [],
  treatments: [],
  cocktails: [],
  marks: [],
  'adverse-events': [],
  photos: [],
  scores: [],
  payments: [],
  products: [],
  lots: [],
  'stock-moves': [],
});

const rowsIn = <Source>(table: Table<Source>, sources: readonly Source[]): Row[] =>
  sources.map((source) => rowOf(table, source));

/** Lines about a patient, as the record stands; the clinic's own tables are empty. */
export function rowsOf(record: PatientRecord, _clinic: ClinicRecord, measure?: MeasureMarks): TableRows {
  const entries = standingEntries(record.revisions);
  const ofTreatments = record.charts.flatMap((chart) => chart.treatments.map((treatment) => ({ chart, treatment })));
  return {
    ...noRows(),
    patients: rowsIn(patients, [record]),
    sessions: rowsIn(
      sessions,
      record.charts.map((chart) => ({ chart })),
    ),
    treatments: rowsIn(treatments, ofTreatments),
    cocktails: rowsIn(
      cocktails,
      ofTreatments.flatMap((of) =>
        of.treatment.cocktail.components.map((component, i) => ({ ...of, component, position: i + 1 })),
      ),
    ),
    marks: record.charts.flatMap((chart) => {
      const measured = measure?.(chart);
      return rowsIn(
        marks,
        chart.marks.map((mark, i) => ({ chart, mark, number: i + 1, neighbour: measured?.get(mark.id) ?? null })),
      );
    }),
    'adverse-events': rowsIn(adverseEvents, entriesOf(entries, 'adverse-event')),
    photos: rowsIn(photos, entriesOf(entries, 'photo')),
    scores: rowsIn(scores, entriesOf(entries, 'score')),
    payments: rowsIn(payments, entriesOf(entries, 'payment')),
  };
}

/** Lines about the clinic itself: its shelf. Patients' tables are empty. */
export function clinicRows(clinic: ClinicRecord): TableRows {
  const entries = standingEntries(clinic.revisions);
  const ofProducts = entriesOf(entries, 'product');
  const moves = entriesOf(entries, 'stock-move');
  const ofLots = entriesOf(entries, 'lot').map((lot) => ({
    lot,
    product: ofProducts.find(({ id }) => id === lot.body.productId) ?? null,
    moves: moves.filter(({ body }) => body.lotId === lot.id),
  }));
  return {
    ...noRows(),
    products: rowsIn(products, ofProducts),
    lots: rowsIn(lots, ofLots),
    'stock-moves': rowsIn(stockMoves, moves),
  };
}

/** A separator that every program but some spreadsheets of some countries expects. */
const COMMA: CsvOptions = { separator: ',' };

/** The line of column names, with its end. Begin a file with BYTE_ORDER_MARK where a spreadsheet is to open it. */
export const csvHead = (table: TableName, options: CsvOptions = COMMA): string =>
  csvLine(
    HEADS[table].columns.map(({ name }) => name),
    options,
  );

/** Lines with their ends, so that a table of a whole clinic can be written piece by piece. */
export const csvLines = (_table: TableName, rows: readonly Row[], options: CsvOptions = COMMA): string =>
  rows.map((row) => csvLine(row, options)).join('');
