/** What is known about a patient on the day of a screening, from the record or from a chart that it has joined. */
import type { z } from 'zod';

import type { Chart } from '../../chart/schema.ts';
import { careSchema } from '../../dossier/care.ts';
import { allergySchema, historySchema } from '../../dossier/history.ts';
import { type AnyEntry, entriesOf, entryOf } from '../../dossier/entry.ts';
import { screeningSchema } from '../../dossier/screening.ts';
import { dayIn } from '../plain-date.ts';

/** An answer as given. */
export type Answer = z.infer<typeof screeningSchema>['answers'][number];

/** What the findings are made from. */
export interface Facts {
  /** Given answers by question; null: never asked. */
  readonly answers: ReadonlyMap<string, Answer> | null;
  readonly birthDate: string | null;
  /** Whether there are allergies; null: not asked. */
  readonly hasAllergies: boolean | null;
  /** The day it is asked for. */
  readonly day: string;
  /** Names of everything that is drawn up or put on at the session; null: no session in question. */
  readonly used: readonly string[] | null;
}

/** Answers by their question. */
export const byItem = (answers: readonly Answer[]): ReadonlyMap<string, Answer> =>
  new Map(answers.map((answer) => [answer.item, answer]));

const known = (statuses: readonly string[], none: boolean): boolean | null =>
  statuses.includes('active') ? true : none ? false : null;

/** From the record, on a day. */
export function factsOfRecord(entries: readonly AnyEntry[], birthDate: string | null, day: string): Facts {
  const screening = entryOf(entries, 'screening');
  const statuses = entriesOf(entries, 'allergy').map(({ body }) => body.status);
  return {
    answers: screening === null ? null : byItem(screening.body.answers),
    birthDate,
    hasAllergies: known(statuses, entryOf(entries, 'history')?.body.noKnownAllergies === true),
    day,
    used: null,
  };
}

/** Those of a joined list that this program can read. */
export const readAll = <T>(schema: z.ZodType<T>, list: readonly unknown[] | undefined): T[] =>
  (list ?? []).flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });

function usedAt(chart: Chart): string[] {
  const care = readAll(careSchema, chart.care);
  const numbing = care.flatMap(({ anaesthetic }) => anaesthetic?.products ?? []);
  return [
    ...chart.treatments.flatMap(({ cocktail }) => cocktail.components.map(({ name }) => name)),
    ...chart.treatments.flatMap(({ technique }) => technique.topicalAnaesthetic ?? []),
    ...numbing.map(({ name }) => name),
    ...numbing.filter((one) => one.lidocaineUgPerG !== null || one.lidocaineUgPerMl !== null).map(() => 'lidocaine'),
  ];
}

/** From a chart that the record has joined, on its day. */
export function factsOfChart(chart: Chart): Facts {
  const [screening] = readAll(screeningSchema, chart.screening);
  const statuses = readAll(allergySchema, chart.allergies).map(({ status }) => status);
  const none = readAll(historySchema, chart.history).some(({ noKnownAllergies }) => noKnownAllergies);
  return {
    answers: screening === undefined ? null : byItem(screening.answers),
    birthDate: chart.patient.birthDate ?? null,
    hasAllergies: known(statuses, none),
    day: dayIn(chart.session.startedAt, chart.session.zone),
    used: usedAt(chart),
  };
}
