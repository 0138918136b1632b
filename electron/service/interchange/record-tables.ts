/** Tables as files: those of a patient, and those of the clinic's shelf. */
import { type ClinicRecord, type PatientRecord } from '#shared/interchange/records.ts';
import { BYTE_ORDER_MARK } from '#shared/interchange/tables/csv.ts';
import {
  clinicRows,
  csvHead,
  csvLines,
  type MeasureMarks,
  rowsOf,
  type TableName,
  type TableRows,
  TABLES,
} from '#shared/interchange/tables/tables.ts';
import { type CsvChoice, type RecordFile } from '#shared/ipc/interchange-record.ts';

/** Tables that belong to no patient. */
const OF_SHELF: ReadonlySet<TableName> = new Set(['products', 'lots', 'stock-moves']);

const files = (
  tables: readonly TableName[],
  rows: TableRows,
  { byteOrderMark, ...options }: CsvChoice,
  linesOnly: boolean,
): RecordFile[] =>
  tables.map((table) => ({
    name: `${table}.csv`,
    text: `${linesOnly ? '' : (byteOrderMark ? BYTE_ORDER_MARK : '') + csvHead(table, options)}${csvLines(table, rows[table], options)}`,
  }));

/** Which part of a patient's record the tables are of; who the patient is, is always told from the whole. */
interface Part {
  readonly whole: PatientRecord;
  readonly part: PatientRecord;
  readonly measure: MeasureMarks;
}

/** Every table with lines about patients; lines alone go under those of the patient before. */
export function patientTables(
  { whole, part, measure }: Part,
  clinic: ClinicRecord,
  csv: CsvChoice,
  linesOnly: boolean,
): RecordFile[] {
  const rows = rowsOf(part, clinic, measure);
  const { patients } = whole === part ? rows : rowsOf(whole, clinic);
  const tables = TABLES.filter((table) => !OF_SHELF.has(table));
  return files(tables, { ...rows, patients }, csv, linesOnly);
}

/** The tables of the shelf. */
export const clinicTables = (clinic: ClinicRecord, csv: CsvChoice, linesOnly: boolean): RecordFile[] =>
  files(
    TABLES.filter((table) => OF_SHELF.has(table)),
    clinicRows(clinic),
    csv,
    linesOnly,
  );
