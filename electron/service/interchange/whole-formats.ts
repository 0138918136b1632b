/** The further formats within a whole export: tables for a spreadsheet and FHIR. */
import { type ClinicRecord, type PatientRecord } from '#shared/interchange/records.ts';

/** A text file of a patient's folder, with what its link says. */
interface Extra {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

/** A patient's file in FHIR, and their lines of the clinic's tables. */
export function patientExtras(
  _record: PatientRecord,
  _clinic: ClinicRecord,
): { texts: Extra[]; tables: Record<string, string> } {
  return { texts: [], tables: {} };
}

/** The clinic's file in FHIR; of every table its head, with the lines that belong to no patient. */
export function clinicExtras(_clinic: ClinicRecord): {
  texts: { path: string; text: string }[];
  tables: Record<string, string>;
} {
  return { texts: [], tables: {} };
}
