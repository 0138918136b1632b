/** The further formats within a whole export: tables for a spreadsheet and FHIR. */
import { clinicBundle, type FhirOptions, patientBundle } from '#shared/interchange/fhir/bundle.ts';
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

/** What a patient's further formats are made with: distances along the skin, and where pictures and prints lie. */
export interface Beside {
  readonly measure: MeasureMarks;
  readonly links: FhirOptions;
}

/** A patient's file in FHIR, and their lines of the clinic's tables. */
export const patientExtras = (record: PatientRecord, clinic: ClinicRecord, { measure, links }: Beside) => ({
  texts: [{ path: 'fhir.json', text: jsonText(patientBundle(record, clinic, links)) }],
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
