/** Regions of the skin as BodyStructures: one for each region of a patient that was ever treated. */
import type { BodyStructure, Extension } from '@medplum/fhirtypes';

import { type Chart, type Treatment } from '../../chart/schema.ts';
import { TARGET_BODY_STRUCTURE } from './codes.ts';
import { type Sheet } from './sheet.ts';

/** Region codes of a treatment's marks that were given, or of all that were, in the order in which they are met. */
export const regionsOf = ({ marks }: Chart, treatment?: Treatment): string[] => [
  ...new Set(
    marks
      .filter(({ state, ...mark }) => state === 'given' && (treatment === undefined || mark.treatment === treatment.id))
      .flatMap(({ region = '' }) => (region.trim() === '' ? [] : [region])),
  ),
];

/** Takes regions up, and refers to them from a Procedure. */
export const targetsOf = (sheet: Sheet, regions: readonly string[]): Extension[] =>
  regions.map((region) => ({
    url: TARGET_BODY_STRUCTURE,
    valueReference: sheet.add<BodyStructure>(`${sheet.patientId}|${region}`, {
      resourceType: 'BodyStructure',
      identifier: [{ value: region }],
      location: { text: sheet.name('region', region) },
      patient: sheet.patient,
    }),
  }));
