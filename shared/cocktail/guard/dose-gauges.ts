/** Gauges of amounts: of the session by weight and absolutely, and of one point. */
import type { Chart } from '../../chart/schema.ts';
import { addRatios, multiplyRatios, ratio, ratioOfDecimal, ZERO } from '../ratio.ts';
import { type Gauge, type GaugeMissing, gaugeOf } from './gauge.ts';
import { holdingPoints, largestOf } from './points.ts';
import type { LimitRule } from './rule.ts';
import { type DoseSource, larger } from './sources.ts';
import type { DOSE_CODES } from './values.ts';

type Codes = (typeof DOSE_CODES)[number];

const G_PER_KG = 1_000n;

/** The maximum of a session: what the weight allows, and never more than the absolute one. */
function doseMax(chart: Chart, { values }: LimitRule, codes: Codes) {
  const perKg = values[codes.perKg];
  const most = values[codes.session];
  const { weightG } = chart.patient;
  const absolute = most === undefined ? null : ratioOfDecimal(most);
  if (perKg === undefined) return { max: absolute, missing: [] as const, weight: null };
  if (weightG === undefined) return { max: absolute, missing: ['weight'] as const, weight: null };
  const byWeight = multiplyRatios(ratioOfDecimal(perKg), ratio(BigInt(weightG), G_PER_KG));
  const max = absolute !== null && larger(absolute, byWeight) === byWeight ? absolute : byWeight;
  return { max, missing: [] as const, weight: { perKg, weightG, most: most ?? null } };
}

const unique = (missing: readonly GaugeMissing[]): GaugeMissing[] => [...new Set(missing)];

/** The gauges in one unit. */
export function doseGauges(chart: Chart, rule: LimitRule, sources: readonly DoseSource[], codes: Codes): Gauge[] {
  const { unit } = codes;
  const gauges: Gauge[] = [];
  if (rule.values[codes.perKg] !== undefined || rule.values[codes.session] !== undefined) {
    const { max, missing, weight } = doseMax(chart, rule, codes);
    const used = sources.map(({ given }) => given).reduce(addRatios, ZERO);
    const ahead = sources.map((source) => source.ahead).reduce(addRatios, ZERO);
    const uncounted = sources.flatMap((source) => source.missing ?? []);
    gauges.push(gaugeOf({ part: 'dose', unit, used, ahead, max, weight, missing: unique([...missing, ...uncounted]) }));
  }
  const perPoint = rule.values[codes.point];
  if (perPoint !== undefined) {
    const points = holdingPoints(chart, rule, unit);
    const missing = unique(points.flatMap((point) => point.missing));
    gauges.push(gaugeOf({ part: 'pointDose', unit, missing, ...largestOf(points, ({ amount }) => amount, perPoint) }));
  }
  return gauges;
}
