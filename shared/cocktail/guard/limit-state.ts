/** How a session stands against a limit: a running gauge for each of its numbers. */
import type { Chart } from '../../chart/schema.ts';
import type { AmountUnit } from '../mixture.ts';
import { ratio, ratioOfDecimal } from '../ratio.ts';
import { daysGiven, notBefore, type Visit } from './context.ts';
import { doseGauges } from './dose-gauges.ts';
import { type Gauge, gaugeOf } from './gauge.ts';
import type { GuardRecord } from './record.ts';
import type { LimitRule } from './rule.ts';
import { type DoseSource, doseSources } from './sources.ts';
import { DOSE_CODES } from './values.ts';
import { volumeGauges } from './volume-gauges.ts';

/** When a substance was given last, and the first day on which it may be again. */
interface Waiting {
  readonly last: string;
  readonly notBefore: string;
}

/** How a session stands against a limit. */
export interface LimitState {
  readonly rule: LimitRule;
  readonly gauges: readonly Gauge[];
  /** null: it was never given before, or nothing is said about waiting. */
  readonly waiting: Waiting | null;
  /** Whether anything of it was given in this session. */
  readonly isGiven: boolean;
  /** What it is counted from. */
  readonly sources: readonly DoseSource[];
  /** Treatments whose mixture holds it. */
  readonly treatments: readonly string[];
}

/** With and without epinephrine: each limit applies as soon as one source is of its kind, and then counts every source. */
function countedSources({ epinephrine }: LimitRule, sources: readonly DoseSource[]): readonly DoseSource[] {
  if (epinephrine === null) return sources;
  return sources.some(({ withEpinephrine }) => withEpinephrine === (epinephrine === 'with')) ? sources : [];
}

/** Sessions in which it was given: those before this one, and this one. */
function sessionGauge(before: number, isGiven: boolean, most: number): Gauge {
  const used = ratio(BigInt(before + (isGiven ? 1 : 0)));
  const ahead = ratio(BigInt(before + 1));
  return gaugeOf({ part: 'sessions', unit: 'sessions', used, ahead, max: ratioOfDecimal(most) });
}

/** How a chart stands against a limit; null where nothing of the substance is in it. */
export function limitState(
  rule: LimitRule,
  chart: Chart,
  record: GuardRecord,
  visits: readonly Visit[],
): LimitState | null {
  const inUnit = (unit: AmountUnit) => countedSources(rule, doseSources(chart, record.care, rule, unit));
  const sources = inUnit('ug');
  if (sources.length === 0) return null;
  const treatments = [...new Set(sources.flatMap(({ treatment }) => treatment ?? []))];
  const isGiven =
    sources.some(({ given }) => given.numerator > 0n) ||
    chart.marks.some(({ treatment, state }) => state === 'given' && treatments.includes(treatment));
  const days = daysGiven(chart, visits, rule.words);
  const { maxSessions } = rule.values;
  const gauges = [
    ...DOSE_CODES.flatMap((codes) => doseGauges(chart, rule, inUnit(codes.unit), codes)),
    ...volumeGauges(chart, rule),
    ...(maxSessions === undefined ? [] : [sessionGauge(days.length, isGiven, maxSessions)]),
  ];
  const [last] = days;
  const next = last === undefined ? null : notBefore(last, rule);
  const waiting = last === undefined || next === null ? null : { last, notBefore: next };
  return { rule, gauges, waiting, isGiven, sources, treatments };
}

/** How a chart stands against every limit that counts and is about something in it. */
export const limitStates = (
  rules: readonly LimitRule[],
  chart: Chart,
  record: GuardRecord,
  visits: readonly Visit[],
): LimitState[] => rules.flatMap((rule) => limitState(rule, chart, record, visits) ?? []);
