/** What the patient brings along: allergies, medicines, illnesses. */
import type { AllergyIntolerance, Condition, MedicationStatement } from '@medplum/fhirtypes';

import { type Entry } from '../../dossier/entry.ts';
import { concept, hl7 } from './codes.ts';
import { type Facts } from './facts.ts';
import { type Sheet } from './sheet.ts';
import { tidyText } from './tidy.ts';
import { instant, periodOf } from './times.ts';

const clinical = (code: 'active' | 'inactive') =>
  hl7('allergyintolerance-clinical', code, code === 'active' ? 'Active' : 'Inactive');

/** How grave the reaction was, where there is a reaction to say it of; else it stands in a note. */
function reactionOf({ reaction, severity }: Entry<'allergy'>['body']): Pick<AllergyIntolerance, 'reaction' | 'note'> {
  if (tidyText(reaction) === '') return severity === 'unknown' ? {} : { note: [{ text: `Severity: ${severity}` }] };
  return { reaction: [{ manifestation: [{ text: reaction }], ...(severity !== 'unknown' && { severity }) }] };
}

function addAllergy(sheet: Sheet, { id, createdAt, by, body }: Entry<'allergy'>): void {
  sheet.add<AllergyIntolerance>(id, {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: clinical(body.status === 'active' ? 'active' : 'inactive'),
    ...(body.status === 'refuted' && {
      verificationStatus: hl7('allergyintolerance-verification', 'refuted', 'Refuted'),
    }),
    code: concept(body.substance, 'Substance without a name'),
    patient: sheet.patient,
    onsetString: body.since,
    recordedDate: instant(createdAt),
    recorder: sheet.person(by),
    ...reactionOf(body),
  });
}

function addMedicine(sheet: Sheet, { id, at, body }: Entry<'medicine'>): void {
  sheet.add<MedicationStatement>(id, {
    resourceType: 'MedicationStatement',
    status: body.stopped === null ? 'active' : 'stopped',
    medicationCodeableConcept: concept(body.name, 'Medicine without a name'),
    subject: sheet.patient,
    effectivePeriod: periodOf(body.since, body.stopped),
    dateAsserted: instant(at),
    dosage: [{ text: body.dose }],
    note: [
      { text: body.lastTaken === null ? '' : `Last taken ${body.lastTaken}` },
      { text: body.prescriber && `Prescribed by ${body.prescriber}` },
      { text: body.notes },
    ],
  });
}

function addHistory(sheet: Sheet, { id, at, by, body }: Entry<'history'>): void {
  const recorder = sheet.person(by);
  body.conditions.forEach((text, i) => {
    sheet.add<Condition>(`${id}|${i}`, {
      resourceType: 'Condition',
      code: concept(text, 'Condition without a name'),
      subject: sheet.patient,
      recordedDate: instant(at),
      recorder,
    });
  });
  if (!body.noKnownAllergies) return;
  sheet.add<AllergyIntolerance>(`${id}|none`, {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: clinical('active'),
    code: { text: 'No known allergies' },
    patient: sheet.patient,
    recordedDate: instant(at),
    recorder,
  });
}

/** Takes up allergies, medicines and illnesses. */
export function addBackground(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('history')) addHistory(sheet, entry);
  for (const entry of facts.of('allergy')) addAllergy(sheet, entry);
  for (const entry of facts.of('medicine')) addMedicine(sheet, entry);
}
