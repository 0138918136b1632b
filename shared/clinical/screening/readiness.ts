/** What the screening lacks before a chart is signed. Asked of the chart that the record has joined. */
import type { Chart } from '../../chart/schema.ts';
import { factsOfChart } from './facts.ts';
import { type Finding, findingsOf, unansweredOf } from './findings.ts';
import type { Tier } from './question.ts';
import { isConfirmed, overridesOf } from './session.ts';
import type { Tiers } from './tiers.ts';

/** `item` of the override that lets an incomplete or unconfirmed screening pass. */
export const WHOLE_SCREENING = 'screening';

/**
 * `not-screened` nobody asked · `unanswered` questions left · `not-confirmed` at this session · `contraindication`
 * absolute or relative, without an override · `waiting` of a lesser tier, the day has not come · `unknown` the patient
 * could not say · `data-missing` an answer lacks what it needs.
 */
export type ScreeningMissingKind =
  'not-screened' | 'unanswered' | 'not-confirmed' | 'contraindication' | 'waiting' | 'unknown' | 'data-missing';

/** One thing that is missing. */
export interface ScreeningMissing {
  readonly kind: ScreeningMissingKind;
  /** `block`: the chart cannot be signed; `warning`: it can, and whoever signs has been told. */
  readonly severity: 'block' | 'warning';
  /** Codes of the questions concerned (`question.<code>` in the namespace `screening`). */
  readonly items: readonly string[];
  /** Of a contraindication: how grave. */
  readonly tier: Tier | null;
}

const one = (
  kind: ScreeningMissingKind,
  severity: ScreeningMissing['severity'],
  items: readonly string[] = [],
  tier: Tier | null = null,
): ScreeningMissing => ({ kind, severity, items, tier });

const codes = (findings: readonly Finding[]): string[] => findings.map(({ question }) => question.code);

function ofQuestions(chart: Chart): ScreeningMissing[] {
  const facts = factsOfChart(chart);
  if (facts.answers === null) return [one('not-screened', 'block')];
  const unanswered = unansweredOf(facts).map(({ code }) => code);
  return [
    ...(unanswered.length === 0 ? [] : [one('unanswered', 'block', unanswered)]),
    ...(isConfirmed(chart) ? [] : [one('not-confirmed', 'block')]),
  ];
}

/** Whether a finding bars the way until somebody gives a reason: absolute or relative, and not over. */
export const isBarring = ({ tier, state, applies }: Finding): boolean =>
  applies && tier !== 'consult' && (state === 'stands' || state === 'waiting');

/** What is missing, that which blocks first; empty when nothing is. */
export function screeningMissing(chart: Chart, tiers: Tiers): ScreeningMissing[] {
  const overridden = new Set(overridesOf(chart).map(({ item }) => item));
  const open = findingsOf(factsOfChart(chart), tiers).filter(
    ({ applies, question }) => applies && !overridden.has(question.code),
  );
  const barring = open.filter(isBarring);
  const groups: readonly (readonly [ScreeningMissingKind, ScreeningMissing['severity'], Tier | null, Finding[]])[] = [
    ['contraindication', 'block', 'absolute', barring.filter(({ tier }) => tier === 'absolute')],
    ['contraindication', 'block', 'relative', barring.filter(({ tier }) => tier === 'relative')],
    ['waiting', 'warning', null, open.filter((one) => !isBarring(one) && one.state === 'waiting')],
    ['unknown', 'warning', null, open.filter(({ state }) => state === 'unknown')],
    ['data-missing', 'warning', null, open.filter(({ lacks }) => lacks.length > 0)],
  ];
  return [
    ...(overridden.has(WHOLE_SCREENING) ? [] : ofQuestions(chart)),
    ...groups
      .filter(([, , , findings]) => findings.length > 0)
      .map(([kind, severity, tier, findings]) => one(kind, severity, codes(findings), tier)),
  ];
}
