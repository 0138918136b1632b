/** Who: the patient, those who treat, the clinic. */
import type { Organization, Patient, Practitioner, Reference } from '@medplum/fhirtypes';

import { type Entry, entriesOf } from '../../dossier/entry.ts';
import { type ClinicRecord, type PatientRecord, standingEntries } from '../records.ts';
import { identifierOf } from './ids.ts';

/** The clinic has no id of its own: its letterhead stands for it. */
export const organizationKey = ({ settings }: ClinicRecord): string =>
  `${settings.clinicName}|${settings.clinicAddress}`;

/** The clinic. */
export const organizationOf = ({ settings }: ClinicRecord): Organization => ({
  resourceType: 'Organization',
  name: settings.clinicName || 'Clinic without a name',
  address: [{ text: settings.clinicAddress }],
});

type Credential = Entry<'credential'>;

const qualificationOf = ({ body }: Credential) => ({
  identifier: [{ value: body.number }],
  code: { text: `${body.kind}: ${body.name}` },
  ...(body.expiresOn !== null && { period: { end: body.expiresOn } }),
  issuer: { display: body.issuer },
});

/** Somebody who treats or writes, with licences and training where the clinic keeps them. */
export function practitionerOf({ id, name }: { id: string; name: string }, clinic: ClinicRecord): Practitioner {
  const known = clinic.people.find((person) => person.id === id);
  const credentials = entriesOf(standingEntries(clinic.revisions), 'credential');
  return {
    resourceType: 'Practitioner',
    identifier: [identifierOf(id)],
    ...(known !== undefined && { active: known.active }),
    name: [{ text: name || id }],
    qualification: credentials.filter(({ body }) => body.accountId === id).map(qualificationOf),
  };
}

/** The patient as the list of patients has them, with the ids of other records that were read as theirs. */
export const patientOf = (
  { id, family, given, sex, birthDate, phone, email, reference }: PatientRecord['patient'],
  managingOrganization: Reference<Organization>,
  others: readonly string[],
): Patient => ({
  resourceType: 'Patient',
  identifier: [identifierOf(id), ...(reference === '' ? [] : [{ value: reference, type: { text: 'Reference' } }])],
  name: [{ family, given: [given] }],
  telecom: [
    ...(phone === '' ? [] : [{ system: 'phone' as const, value: phone }]),
    ...(email === '' ? [] : [{ system: 'email' as const, value: email }]),
  ],
  gender: sex,
  birthDate: birthDate ?? '',
  managingOrganization,
  link: others.map((other) => ({ other: { identifier: identifierOf(other) }, type: 'seealso' as const })),
});
