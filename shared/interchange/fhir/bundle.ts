/**
 * FHIR R4 Bundles of a session, a patient, the clinic (docs/fhir.md). Structurally checked, not certified: no profile
 * is claimed. The same content makes the same bundle.
 */
import type { Bundle } from '@medplum/fhirtypes';

import { type ClinicRecord, type PatientRecord } from '../records.ts';
import { type Facts, factsOfPatient, factsOfSession } from './facts.ts';
import { resourceId } from './ids.ts';
import { patientOf } from './people.ts';
import { addProcedures } from './procedures.ts';
import { type FhirOptions, openSheet } from './sheet.ts';

export type { FhirOptions, SessionAttachment } from './sheet.ts';

function bundleOf(facts: Facts, clinic: ClinicRecord, options: FhirOptions, id: string): Bundle {
  const sheet = openSheet(clinic, options, facts.patient.id);
  sheet.add(facts.patient.id, patientOf(facts.patient, sheet.organization));
  for (const chart of facts.charts) addProcedures(sheet, facts, chart);
  return sheet.bundle(id);
}

/** Everything about a patient, as the record stands. */
export const patientBundle = (record: PatientRecord, clinic: ClinicRecord, options: FhirOptions = {}): Bundle =>
  bundleOf(factsOfPatient(record), clinic, options, resourceId('Bundle', `patient|${record.patient.id}`));

/** One session of a patient; null where the record has none with this id. */
export function sessionBundle(
  record: PatientRecord,
  sessionId: string,
  clinic: ClinicRecord,
  options: FhirOptions = {},
): Bundle | null {
  const facts = factsOfSession(record, sessionId);
  return facts === null ? null : bundleOf(facts, clinic, options, resourceId('Bundle', `session|${sessionId}`));
}

/** The clinic itself, without patients: people, products and lots. */
export function clinicBundle(clinic: ClinicRecord, options: FhirOptions = {}): Bundle {
  const sheet = openSheet(clinic, options, null);
  for (const person of clinic.people) sheet.person(person);
  return sheet.bundle(resourceId('Bundle', 'clinic'));
}
