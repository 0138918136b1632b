/** What was given: a treatment's mixture, and what numbed the skin. */
import type { Medication, MedicationAdministration, Quantity, Reference } from '@medplum/fhirtypes';

import { type Chart, type Treatment } from '../../chart/schema.ts';
import { UG_PER_MG, umToMm } from '../../units.ts';
import { findTechnique } from '../../spacing/techniques.ts';
import { regionsOf } from './body-structures.ts';
import { concept, INJECT, millilitres, quantity, routeOf } from './codes.ts';
import { addDevices } from './devices.ts';
import { type Facts } from './facts.ts';
import { addMixture } from './medications.ts';
import { treatmentKey } from './keys.ts';
import { type Sheet } from './sheet.ts';
import { instant, visitTime } from './times.ts';

type Status = NonNullable<MedicationAdministration['status']>;

const STATUS: Readonly<Record<Chart['session']['status'], Status>> = {
  draft: 'in-progress',
  signed: 'completed',
  'entered-in-error': 'entered-in-error',
};

/** What all that was given at a visit has in common. */
function givenAt(sheet: Sheet, facts: Facts, chart: Chart) {
  const { start, end } = visitTime(chart, facts);
  return {
    resourceType: 'MedicationAdministration' as const,
    status: STATUS[chart.session.status],
    subject: sheet.patient,
    ...(end === null ? { effectiveDateTime: start } : { effectivePeriod: { start, end } }),
    performer: [{ actor: sheet.person(chart.session.practitioner) }],
  };
}

/** Words, site and way are told with a dose alone: FHIR has no dosage without one (mad-1). */
function dosageOf(sheet: Sheet, chart: Chart, treatment: Treatment) {
  const given = chart.marks.filter((mark) => mark.treatment === treatment.id && mark.state === 'given');
  const ul = given.reduce((sum, { volumeUl }) => sum + volumeUl, 0);
  const { code, depthUm } = treatment.technique;
  const route = routeOf(code);
  const depth = depthUm === undefined ? '' : `, ${umToMm(depthUm)} mm deep`;
  const sites = regionsOf(chart, treatment).map((region) => sheet.name('region', region));
  return {
    count: given.length,
    dosage: {
      text: `${given.length} marks${depth}`,
      site: { text: sites.join('; ') },
      ...(route !== undefined && { route }),
      ...(findTechnique(code)?.family === 'injection' && { method: INJECT }),
      dose: millilitres(ul),
    },
  };
}

function mixtureNotes(facts: Facts, chart: Chart, treatment: Treatment) {
  const mixture = facts.at('care', chart.session.id)[0]?.body.mixtures.find((of) => of.treatment === treatment.id);
  if (mixture === undefined) return [];
  const { appearance, preparedAt, preparedBy, note } = mixture;
  return [
    { text: appearance === null ? '' : `Looked ${appearance.replace('-', ' ')} before use` },
    { text: preparedAt === null ? '' : `Prepared ${instant(preparedAt)}` },
    { text: preparedBy && `Prepared by ${preparedBy}` },
    { text: note },
  ];
}

/** Takes up what a treatment gave; nothing where no mark was given. */
function addTreatment(sheet: Sheet, facts: Facts, chart: Chart, treatment: Treatment): void {
  const key = treatmentKey(chart, treatment);
  const mixture = addMixture(sheet, key, treatment);
  const { count, dosage } = dosageOf(sheet, chart, treatment);
  if (count === 0) return;
  sheet.add<MedicationAdministration>(key, {
    ...givenAt(sheet, facts, chart),
    ...(mixture === null
      ? { medicationCodeableConcept: { text: 'Nothing was written down of what was given' } }
      : { medicationReference: mixture }),
    partOf: [sheet.refer('Procedure', key)],
    reasonCode: [{ text: treatment.indication }],
    device: addDevices(sheet, key, treatment.technique),
    note: mixtureNotes(facts, chart, treatment),
    dosage,
  });
}

function doseOf({ amountMg, volumeUl }: { amountMg: number | null; volumeUl: number | null }): Quantity | null {
  if (volumeUl !== null) return millilitres(volumeUl);
  return amountMg === null ? null : quantity(amountMg, 'mg');
}

/** Takes up creams and solutions that numbed the skin. */
function addAnaesthetics(sheet: Sheet, facts: Facts, chart: Chart): void {
  const anaesthetic = facts.at('care', chart.session.id)[0]?.body.anaesthetic ?? null;
  anaesthetic?.products.forEach((product, i) => {
    const key = `${chart.session.id}|anaesthetic|${i}`;
    const { lidocaineUgPerG, lidocaineUgPerMl } = product;
    const ingredient =
      lidocaineUgPerMl !== null
        ? { numerator: quantity(lidocaineUgPerMl, 'ug'), denominator: quantity(1, 'mL') }
        : lidocaineUgPerG !== null
          ? { numerator: quantity(lidocaineUgPerG / UG_PER_MG, 'mg'), denominator: quantity(1, 'g') }
          : null;
    const medication: Reference<Medication> = sheet.add<Medication>(key, {
      resourceType: 'Medication',
      code: concept(product.name, 'Anaesthetic without a name'),
      ...(ingredient !== null && {
        ingredient: [{ itemCodeableConcept: { text: 'Lidocaine' }, strength: ingredient }],
      }),
      batch: { lotNumber: product.lot },
    });
    const dose = doseOf(product);
    sheet.add<MedicationAdministration>(key, {
      ...givenAt(sheet, facts, chart),
      category: { text: `Anaesthetic: ${anaesthetic.method}` },
      medicationReference: medication,
      partOf: [sheet.refer('Procedure', chart.session.id)],
      ...(dose !== null && { dosage: { dose } }),
      note: [
        { text: product.minutes === null ? '' : `${product.minutes} minutes` },
        { text: product.withEpinephrine ? 'With epinephrine' : '' },
      ],
    });
  });
}

/** Takes up all that was given at a visit. */
export function addAdministrations(sheet: Sheet, facts: Facts, chart: Chart): void {
  addAnaesthetics(sheet, facts, chart);
  for (const treatment of chart.treatments) addTreatment(sheet, facts, chart, treatment);
}
