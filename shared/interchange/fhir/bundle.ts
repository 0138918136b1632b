/**
 * FHIR R4 Bundles of a session, a patient, the clinic (docs/fhir.md). Structurally checked, not certified: no profile
 * is claimed. The same content makes the same bundle.
 */
import type { Bundle } from '@medplum/fhirtypes';

import { addAdministrations } from './administrations.ts';
import { addAdverseEvents } from './adverse-events.ts';
import { addCourses } from './care-plans.ts';
import { addConsents } from './consents.ts';
import { addCounts } from './counts.ts';
import { addLotDevice } from './devices.ts';
import { addGivenSheets, addPhotos } from './documents.ts';
import { addBackground } from './history.ts';
import { addIssues } from './issues.ts';
import { addLot, addProduct } from './medications.ts';
import { addObservations } from './observations.ts';
import { addSignatures } from './provenance.ts';
import { addForms } from './questionnaires.ts';
import { type ClinicRecord, type PatientRecord } from '../records.ts';
import { type Facts, factsOfPatient, factsOfSession } from './facts.ts';
import { resourceId } from './ids.ts';
import { patientOf } from './people.ts';
import { addProcedures } from './procedures.ts';
import { type FhirOptions, openSheet } from './sheet.ts';

export type { FhirOptions, SessionAttachment } from './sheet.ts';

/** What stands around the charts; later ones refer to what earlier ones took up. */
const AROUND = [
  addConsents,
  addForms,
  addBackground,
  addObservations,
  addIssues,
  addGivenSheets,
  addPhotos,
  addAdverseEvents,
  addCourses,
];

function bundleOf(facts: Facts, clinic: ClinicRecord, options: FhirOptions, id: string): Bundle {
  const sheet = openSheet(clinic, options, facts.patient.id);
  const others = facts.of('merge').map(({ body }) => body.from);
  sheet.add(facts.patient.id, patientOf(facts.patient, sheet.organization, others));
  for (const chart of facts.charts) addProcedures(sheet, facts, chart);
  for (const { file } of facts.charts) {
    addAdministrations(sheet, facts, file);
    addCounts(sheet, facts, file);
  }
  for (const chart of facts.charts) addSignatures(sheet, chart);
  for (const add of AROUND) add(sheet, facts);
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
  const { products, lots, productOf } = sheet.shelf;
  for (const person of clinic.people) sheet.person(person);
  for (const product of products) addProduct(sheet, product);
  for (const lot of lots) {
    addLot(sheet, lot, productOf(lot));
    if (lot.body.udi !== '') addLotDevice(sheet, lot, productOf(lot));
  }
  return sheet.bundle(resourceId('Bundle', 'clinic'));
}
