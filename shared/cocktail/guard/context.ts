/** What the guard needs beside a chart and its record: the clinic's limits and lots, and the patient's other visits. */
import type { Chart } from '../../chart/schema.ts';
import { addTo, dayIn } from '../../clinical/plain-date.ts';
import { type AnyEntry, entriesOf } from '../../dossier/entry.ts';
import { holds } from './component-facts.ts';
import { type LimitRule, rulesOf } from './rule.ts';

/** Another visit of the patient, as far as it says what was given. */
export interface Visit {
  readonly id: string;
  readonly startedAt: string;
  readonly zone: string;
  readonly status: Chart['session']['status'];
  readonly treatments: readonly {
    readonly id: string;
    /** Names of the components, and of what is in them. */
    readonly components: readonly string[];
    readonly ingredients?: readonly string[] | undefined;
  }[];
  readonly marks: readonly { readonly treatment: string; readonly state: 'given' | 'planned' }[];
}

/** A lot of the catalogue. */
export interface GuardLot {
  readonly expiry: string | null;
  readonly blocked: boolean;
}

/** What the guard needs beside a chart and its record. */
export interface GuardContext {
  readonly rules: readonly LimitRule[];
  /** null: the lots are not known, or not to be asked: a finished chart was not written against today's shelf. */
  readonly lots: ReadonlyMap<string, GuardLot> | null;
  readonly visits: readonly Visit[];
}

/** Kinds of the clinic's entries that the guard asks. */
export const GUARD_POLICIES = ['limit', 'lot'] as const;

/** The context of the clinic's entries and the patient's sessions. */
export const contextOf = (policies: readonly AnyEntry[], visits: readonly Visit[]): GuardContext => ({
  rules: rulesOf(entriesOf(policies, 'limit')),
  lots: new Map(entriesOf(policies, 'lot').map(({ id, body }) => [id, { expiry: body.expiry, blocked: body.blocked }])),
  visits,
});

const gave = ({ treatments, marks }: Visit, words: readonly string[]): boolean =>
  treatments.some(
    ({ id, components, ingredients = [] }) =>
      [...components, ...ingredients].some((name) => holds(name, words)) &&
      marks.some(({ treatment, state }) => treatment === id && state === 'given'),
  );

/** Days of the patient's earlier visits on which a substance was given, the latest first. */
export const daysGiven = (chart: Chart, visits: readonly Visit[], words: readonly string[]): string[] =>
  visits
    .filter(
      (visit) =>
        visit.id !== chart.session.id &&
        visit.status !== 'entered-in-error' &&
        Date.parse(visit.startedAt) < Date.parse(chart.session.startedAt) &&
        gave(visit, words),
    )
    .map(({ startedAt, zone }) => dayIn(startedAt, zone))
    .sort()
    .reverse();

/** The first day on which a substance may be given again after a day; null: nothing is said about that. */
export function notBefore(last: string, { values }: LimitRule): string | null {
  const { minIntervalDays, minIntervalMonths } = values;
  const days = [
    ...(minIntervalDays === undefined ? [] : [addTo(last, Math.ceil(minIntervalDays), 'days')]),
    ...(minIntervalMonths === undefined ? [] : [addTo(last, Math.ceil(minIntervalMonths), 'months')]),
  ];
  return days.sort().at(-1) ?? null;
}
