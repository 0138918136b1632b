/** The session and its treatments as Procedures. */
import type { Annotation, Procedure, Reference } from '@medplum/fhirtypes';

import { type Chart, type Treatment } from '../../chart/schema.ts';
import { type Addendum, type Retraction } from '../../chart/signed.ts';
import { type ChartFacts, type Facts } from './facts.ts';
import { identifierOf } from './ids.ts';
import { type Sheet } from './sheet.ts';

/** Key of a treatment: treatments of two charts may have the same id. */
export const treatmentKey = (chart: Chart, { id }: Treatment): string => `${chart.session.id}|${id}`;

const isGiven = ({ state }: Chart['marks'][number]): boolean => state === 'given';

/** How far a session has come: nothing was given yet, it is being charted, it is signed, it was a mistake. */
export function procedureStatus({ session, marks }: Chart): NonNullable<Procedure['status']> {
  if (session.status === 'entered-in-error') return 'entered-in-error';
  if (session.status === 'signed') return 'completed';
  return marks.some(isGiven) ? 'in-progress' : 'preparation';
}

/** Region codes of a treatment's marks that were given, or of all that were, in the order in which they are met. */
export const regionsOf = ({ marks }: Chart, treatment?: Treatment): string[] => [
  ...new Set(
    marks
      .filter((mark) => isGiven(mark) && (treatment === undefined || mark.treatment === treatment.id))
      .flatMap(({ region }) => (region === undefined || region === '' ? [] : [region])),
  ),
];

/** When a visit was: from its first to its last moment where both were noted, else when it began. */
export function visitTime(chart: Chart, facts: Facts): { start: string; end: string | null } {
  const care = facts.at('care', chart.session.id)[0]?.body;
  const start = care?.startedAt ?? chart.session.startedAt;
  const end = care?.endedAt ?? null;
  return { start, end: end !== null && Date.parse(end) >= Date.parse(start) ? end : null };
}

const performed = ({ start, end }: ReturnType<typeof visitTime>) =>
  end === null ? { performedDateTime: start } : { performedPeriod: { start, end } };

const noteOf = (sheet: Sheet, { text, signer, at }: Addendum): Annotation => ({
  authorReference: sheet.person(signer),
  time: at,
  text,
});

const withdrawn = (retraction: Retraction | null) =>
  retraction === null ? {} : { statusReason: { text: retraction.reason } };

const bodySites = (sheet: Sheet, chart: Chart, treatment?: Treatment) =>
  regionsOf(chart, treatment).map((region) => ({ text: sheet.name('region', region) }));

/** Takes up a session and its treatments. */
export function addProcedures(sheet: Sheet, facts: Facts, { file: chart, papers }: ChartFacts): void {
  const { session } = chart;
  const shared = {
    resourceType: 'Procedure' as const,
    status: procedureStatus(chart),
    ...withdrawn(papers.retraction),
    subject: sheet.patient,
    ...performed(visitTime(chart, facts)),
    performer: [{ actor: sheet.person(session.practitioner), onBehalfOf: sheet.organization }],
  };
  const without = facts.at('no-consent', session.id);
  const whole: Reference<Procedure> = sheet.add<Procedure>(session.id, {
    ...shared,
    identifier: [identifierOf(session.id)],
    code: { text: 'Mesotherapy session' },
    reasonCode: [...new Set(chart.treatments.map(({ indication }) => indication))].map((text) => ({ text })),
    bodySite: bodySites(sheet, chart),
    note: [
      { text: session.notes ?? '' },
      ...without.map(({ body, at, by }) => ({
        authorReference: sheet.person(by),
        time: at,
        text: `Treated without written consent: ${body.reason}`,
      })),
      ...papers.addenda.map((addendum) => noteOf(sheet, addendum)),
    ].filter(({ text }) => text.trim() !== ''),
  });
  for (const treatment of chart.treatments) {
    sheet.add<Procedure>(treatmentKey(chart, treatment), {
      ...shared,
      partOf: [whole],
      code: { text: `Mesotherapy: ${sheet.name('technique', treatment.technique.code)}` },
      reasonCode: [{ text: treatment.indication }],
      bodySite: bodySites(sheet, chart, treatment),
      note: [{ text: treatment.notes ?? '' }].filter(({ text }) => text.trim() !== ''),
    });
  }
}
