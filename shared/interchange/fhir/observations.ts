/** What was measured, counted, rated or seen. */
import type { Observation, ObservationComponent, Quantity } from '@medplum/fhirtypes';

import { type AnyEntry } from '../../dossier/entry.ts';
import { concept, quantity } from './codes.ts';
import { type Facts } from './facts.ts';
import { entryKey } from './keys.ts';
import { type Sheet } from './sheet.ts';
import { tidyText } from './tidy.ts';
import { instant } from './times.ts';

/** What an Observation says: one value, or components, or what a note says. */
export interface Seen {
  readonly what: string;
  /** A day or a moment. */
  readonly on: string;
  readonly value?: string | boolean | Quantity;
  readonly component?: ObservationComponent[];
  readonly note?: string;
}

type Valued = Pick<Observation, 'valueString' | 'valueBoolean' | 'valueQuantity'>;

function valueOf(value: Seen['value']): Valued {
  if (value === undefined) return {};
  if (typeof value === 'string') return { valueString: value };
  return typeof value === 'boolean' ? { valueBoolean: value } : { valueQuantity: value };
}

/** An Observation about the patient; entered by somebody, at a visit where it belongs to one. */
export const observationOf = (
  sheet: Sheet,
  { by, sessionId }: Pick<AnyEntry, 'by' | 'sessionId'>,
  { what, on, value, component = [], note = '' }: Seen,
): Observation => ({
  resourceType: 'Observation',
  partOf: sheet.visit(sessionId),
  status: 'final',
  code: concept(what, 'Observation'),
  subject: sheet.patient,
  effectiveDateTime: on,
  performer: [sheet.person(by)],
  ...valueOf(value),
  note: [{ text: note }],
  component,
});

/** Takes up one that says something. */
function add(sheet: Sheet, entry: AnyEntry, part: string, seen: Seen): void {
  if (typeof seen.value === 'string' && tidyText(seen.value) === '') return;
  sheet.add(`${entryKey(entry)}|${part}`, observationOf(sheet, entry, seen));
}

function addAnalyses(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('analysis')) {
    const { date: on, fitzpatrick, norwood, ludwig, skin, hair } = entry.body;
    const type = fitzpatrick === null ? '' : String(fitzpatrick);
    add(sheet, entry, 'fitzpatrick', { what: 'Fitzpatrick skin type', on, value: type });
    add(sheet, entry, 'norwood', { what: 'Norwood stage of hair loss', on, value: norwood ?? '' });
    add(sheet, entry, 'ludwig', { what: 'Ludwig stage of hair loss', on, value: ludwig ?? '' });
    add(sheet, entry, 'skin', { what: 'Skin', on, value: skin });
    add(sheet, entry, 'hair', { what: 'Hair', on, value: hair });
  }
}

function addScores(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('score')) {
    const { scale, value, date: on, notes: note } = entry.body;
    const what = `Score: ${sheet.name('scale', scale)}`;
    add(sheet, entry, 'score', { what, on, value: quantity(value, '{score}', 'score'), note });
  }
}

function addHistoryNotes(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('history')) {
    const on = instant(entry.at);
    const { notes, familyHistory, noMedicines } = entry.body;
    add(sheet, entry, 'notes', { what: 'Medical history, notes', on, value: notes });
    add(sheet, entry, 'family', { what: 'Family history', on, value: familyHistory });
    if (noMedicines) add(sheet, entry, 'medicines', { what: 'Takes no medicines', on, value: true });
  }
}

/** What is noted about the patient outside any entry: by whom is not kept. */
function addPatientNotes(sheet: Sheet, { patient }: Facts): void {
  if (tidyText(patient.notes) === '') return;
  sheet.add<Observation>(`${patient.id}|notes`, {
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'Notes about the patient' },
    subject: sheet.patient,
    effectiveDateTime: instant(patient.updatedAt),
    valueString: patient.notes,
  });
}

function addPatchTests(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('patch-test')) {
    const { product, lot, site, placedOn, readOn, result, notes: note } = entry.body;
    sheet.add<Observation>(entryKey(entry), {
      ...observationOf(sheet, entry, { what: `Patch test: ${product}`, on: placedOn, value: result, note }),
      status: result === 'pending' ? 'registered' : 'final',
      bodySite: { text: site },
      component: [
        ...(lot === '' ? [] : [{ code: { text: 'Lot' }, valueString: lot }]),
        ...(readOn === null ? [] : [{ code: { text: 'Read on' }, valueDateTime: readOn }]),
      ],
    });
  }
}

function addFollowUps(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('follow-up')) {
    const { on, how, finding, notes: note } = entry.body;
    const component = [{ code: { text: 'How' }, valueString: how }];
    const value = finding ?? 'not known';
    add(sheet, entry, 'look-back', { what: 'Look back for late infections', on, value, note, component });
  }
}

function addScreeningChecks(sheet: Sheet, facts: Facts): void {
  for (const entry of facts.of('screening-check')) {
    const { outcome, screening } = entry.body;
    sheet.add<Observation>(entryKey(entry), {
      ...observationOf(sheet, entry, { what: 'Screening confirmed', on: instant(entry.at), value: outcome }),
      status: facts.isError(entry.sessionId) ? 'entered-in-error' : 'final',
      derivedFrom: facts
        .of('screening')
        .filter(({ id }) => id === screening.id)
        .map((answers) => sheet.refer('QuestionnaireResponse', entryKey(answers))),
    });
  }
}

/** Takes up what the record around the charts holds; forms must have been taken up before. */
export function addObservations(sheet: Sheet, facts: Facts): void {
  addPatientNotes(sheet, facts);
  addHistoryNotes(sheet, facts);
  addAnalyses(sheet, facts);
  addScores(sheet, facts);
  addPatchTests(sheet, facts);
  addScreeningChecks(sheet, facts);
  addFollowUps(sheet, facts);
}
