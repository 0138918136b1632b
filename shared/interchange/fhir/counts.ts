/** How many marks a treatment has and how much was given, by region; the marks themselves are in the chart file. */
import type { Observation, ObservationComponent, Procedure, Quantity } from '@medplum/fhirtypes';

import { regionTotals } from '../../chart/region-totals.ts';
import { type Chart, type Mark, type Treatment } from '../../chart/schema.ts';
import { millilitres, quantity } from './codes.ts';
import { type Facts } from './facts.ts';
import { treatmentKey } from './keys.ts';
import { observationOf, type Seen } from './observations.ts';
import { type Sheet } from './sheet.ts';
import { tidyText } from './tidy.ts';
import { visitTime } from './times.ts';

const part = (text: string, valueQuantity: Quantity): ObservationComponent => ({ code: { text }, valueQuantity });
const count = (text: string, value: number): ObservationComponent => part(text, quantity(value, '1', ''));

const WORDS = { point: 'Points given', thread: 'Threads given', area: 'Areas given' } as const;

function partsOf(marks: readonly Mark[]): ObservationComponent[] {
  const given = marks.filter(({ state }) => state === 'given');
  const kinds = ['point', 'thread', 'area'] as const;
  return [
    ...kinds.map((kind) => count(WORDS[kind], given.filter((mark) => mark.kind === kind).length)),
    count('Marks planned and not given', marks.length - given.length),
  ];
}

const volumesOf = (given: readonly Mark[], { preparedUl, discardedUl }: Treatment['cocktail']) => [
  part(
    'Volume given',
    millilitres(given.reduce((sum, { state, volumeUl }) => sum + (state === 'given' ? volumeUl : 0), 0)),
  ),
  part('Volume prepared', millilitres(preparedUl)),
  part('Volume discarded', millilitres(discardedUl)),
];

/** Takes up the totals of a session's treatments, and the weight that its doses were judged by. */
export function addCounts(sheet: Sheet, facts: Facts, chart: Chart): void {
  const { session, patient } = chart;
  const on = visitTime(chart, facts).start;
  const status = facts.isError(session.id)
    ? ('entered-in-error' as const)
    : session.status === 'draft'
      ? 'preliminary'
      : 'final';
  const add = (key: string, seen: Seen, own: Partial<Observation>) =>
    sheet.add<Observation>(key, {
      ...observationOf(sheet, { by: session.practitioner, sessionId: session.id }, seen),
      status,
      ...own,
    });
  for (const treatment of chart.treatments) {
    const key = treatmentKey(chart, treatment);
    const partOf = [sheet.refer<Procedure>('Procedure', key)];
    const marks = chart.marks.filter((mark) => mark.treatment === treatment.id);
    const component = [...partsOf(marks), ...volumesOf(marks, treatment.cocktail)];
    add(key, { what: 'Marks and volumes of a treatment', on, component }, { partOf });
    for (const { region, given, planned, givenUl } of regionTotals(marks)) {
      if (region === null || tidyText(region) === '') continue;
      const totals = [
        count('Marks given', given),
        count('Marks planned and not given', planned),
        part('Volume given', millilitres(givenUl)),
      ];
      const bodySite = { text: sheet.name('region', region) };
      add(`${key}|${region}`, { what: 'Marks in a region', on, component: totals }, { partOf, bodySite });
    }
  }
  if (patient.weightG === undefined) return;
  const value = quantity(patient.weightG / 1_000, 'kg');
  add(`${session.id}|weight`, { what: 'Body weight', on, value }, {});
}
