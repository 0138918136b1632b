/** The further formats within a whole export: tables for a spreadsheet and FHIR. */
import { clinicBundle, patientBundle } from '#shared/interchange/fhir/bundle.ts';
import { type ClinicRecord, type PatientRecord } from '#shared/interchange/records.ts';
import { BYTE_ORDER_MARK } from '#shared/interchange/tables/csv.ts';
import {
  clinicRows,
  csvHead,
  csvLines,
  type MeasureMarks,
  rowsOf,
  type TableRows,
  TABLES,
} from '#shared/interchange/tables/tables.ts';

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const linesOf = (rows: TableRows): Record<string, string> =>
  Object.fromEntries(TABLES.map((table) => [table, csvLines(table, rows[table])]));

/** A patient's file in FHIR, and their lines of the clinic's tables. */
export const patientExtras = (record: PatientRecord, clinic: ClinicRecord, measure: MeasureMarks) => ({
  texts: [{ path: 'fhir.json', label: 'Record (FHIR R4)', text: jsonText(patientBundle(record, clinic)) }],
  tables: linesOf(rowsOf(record, clinic, measure)),
});

/** The clinic's file in FHIR; of every table its head, with the lines that belong to no patient. */
export function clinicExtras(clinic: ClinicRecord) {
  const lines = linesOf(clinicRows(clinic));
  return {
    texts: [{ path: 'clinic/fhir.json', text: jsonText(clinicBundle(clinic)) }],
    tables: Object.fromEntries(
      TABLES.map((table) => [table, `${BYTE_ORDER_MARK}${csvHead(table)}${lines[table] ?? ''}`]),
    ),
  };
}
