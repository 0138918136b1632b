/** The session and its treatments as Procedures. */
import type { Annotation, Procedure, Reference } from '@medplum/fhirtypes';

import { type Chart, type Treatment } from '../../chart/schema.ts';
import { type ChartFacts, type Facts } from './facts.ts';
import { addDevices, addLotDevice } from './devices.ts';
import { addDocuments } from './documents.ts';
import { regionsOf, targetsOf } from './body-structures.ts';
import { concept } from './codes.ts';
import { identifierOf } from './ids.ts';
import { entryKey, treatmentKey } from './keys.ts';
import { type Sheet } from './sheet.ts';
import { tidyText } from './tidy.ts';
import { instant, visitTime } from './times.ts';

/** How far a session has come: nothing was given yet, it is being charted, it is signed, it was a mistake. */
function statusOf({ session, marks }: Chart): NonNullable<Procedure['status']> {
  if (session.status === 'entered-in-error') return 'entered-in-error';
  if (session.status === 'signed') return 'completed';
  return marks.some(({ state }) => state === 'given') ? 'in-progress' : 'preparation';
}

interface Said {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly text: string;
}

const noteBy = (sheet: Sheet, { by, at, text }: Said): Annotation => ({
  authorReference: sheet.person(by),
  time: instant(at),
  text,
});

/** Lots of the clinic with a UDI that went into a treatment. */
const lotDevices = (sheet: Sheet, { cocktail }: Treatment) =>
  sheet.shelf.lots
    .filter(({ id, body }) => body.udi !== '' && cocktail.components.some(({ lotId }) => lotId === id))
    .map((lot) => addLotDevice(sheet, lot, sheet.shelf.productOf(lot)));

const sites = (sheet: Sheet, chart: Chart, treatment?: Treatment) => {
  const regions = regionsOf(chart, treatment);
  return {
    bodySite: regions.map((region) => ({ text: sheet.name('region', region) })),
    extension: targetsOf(sheet, regions),
  };
};

function sessionNotes(sheet: Sheet, facts: Facts, { file: { session }, papers }: ChartFacts): Annotation[] {
  const without = facts.at('no-consent', session.id).map(({ body, at, by }) => ({
    by,
    at,
    text: `Treated without written consent: ${body.reason}`,
  }));
  const addenda = papers.addenda.map(({ signer, at, text }) => ({ by: signer, at, text }));
  return [{ text: session.notes ?? '' }, ...[...without, ...addenda].map((said) => noteBy(sheet, said))];
}

function treatmentNotes({ technique, notes = '' }: Treatment): Annotation[] {
  const { spacingOverride: chosen } = technique;
  return [{ text: notes }, { text: chosen === undefined ? '' : `Another spacing was chosen: ${chosen.reason}` }];
}

const usedCodes = ({ antiseptic = '', topicalAnaesthetic = '' }: Treatment['technique']) => [
  { text: antiseptic && `Antiseptic: ${antiseptic}` },
  { text: topicalAnaesthetic && `Topical anaesthetic: ${topicalAnaesthetic}` },
];

/** Takes up a session and its treatments. */
export function addProcedures(sheet: Sheet, facts: Facts, chartFacts: ChartFacts): void {
  const { file: chart, papers } = chartFacts;
  const { session } = chart;
  const { start, end } = visitTime(chart, facts);
  const shared = {
    resourceType: 'Procedure' as const,
    status: statusOf(chart),
    ...(papers.retraction !== null && { statusReason: { text: papers.retraction.reason } }),
    subject: sheet.patient,
    ...(end === null ? { performedDateTime: start } : { performedPeriod: { start, end } }),
    performer: [{ actor: sheet.person(session.practitioner), onBehalfOf: sheet.organization }],
  };
  const whole: Reference<Procedure> = sheet.add<Procedure>(session.id, {
    ...shared,
    ...sites(sheet, chart),
    identifier: [identifierOf(session.id)],
    basedOn: facts
      .of('course')
      .filter(({ body }) => body.sessions.includes(session.id))
      .map(({ id }) => sheet.refer('CarePlan', id)),
    code: { text: 'Mesotherapy session' },
    reasonCode: [...new Set(chart.treatments.map(({ indication }) => indication))].map((text) => ({ text })),
    report: addDocuments(sheet, facts, chartFacts),
    complicationDetail: facts.at('adverse-event', session.id).map((event) => sheet.refer('Condition', entryKey(event))),
    note: sessionNotes(sheet, facts, chartFacts).filter(({ text }) => tidyText(text) !== ''),
  });
  for (const treatment of chart.treatments) {
    const key = treatmentKey(chart, treatment);
    // The clinic's own word of that day, where the chart keeps one.
    const name = treatment.technique.name || sheet.name('technique', treatment.technique.code);
    sheet.add<Procedure>(key, {
      ...shared,
      ...sites(sheet, chart, treatment),
      partOf: [whole],
      code: concept(`Mesotherapy: ${name}`, 'Mesotherapy'),
      reasonCode: [{ text: treatment.indication }],
      usedReference: [...addDevices(sheet, key, treatment.technique), ...lotDevices(sheet, treatment)],
      usedCode: usedCodes(treatment.technique),
      note: treatmentNotes(treatment),
    });
  }
}
