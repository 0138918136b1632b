/** Points that hold a substance, and how much of it each holds. */
import type { Chart, PointMark } from '../../chart/schema.ts';
import { UL_PER_ML } from '../../units.ts';
import type { AmountUnit } from '../mixture.ts';
import { addRatios, multiplyRatios, type Ratio, ratio, ratioOfDecimal, ZERO } from '../ratio.ts';
import type { GaugeMissing } from './gauge.ts';
import type { LimitRule } from './rule.ts';
import { contentFor, larger, partUl } from './sources.ts';

/** A point with what it holds. */
export interface HoldingPoint {
  readonly mark: PointMark;
  /** Volume of the product as drawn up, µL. */
  readonly ul: Ratio;
  /** In the unit asked, as far as it is known. */
  readonly amount: Ratio;
  readonly missing: readonly GaugeMissing[];
}

/** Points of the treatments whose mixture holds what a rule is about. */
export function holdingPoints(chart: Chart, rule: LimitRule, unit: AmountUnit): HoldingPoint[] {
  const held = new Map(
    chart.treatments.map((treatment) => [
      treatment.id,
      treatment.cocktail.components.flatMap((component) => {
        const content = contentFor(component, rule, unit);
        return content === null ? [] : [{ treatment, component, content }];
      }),
    ]),
  );
  return chart.marks.flatMap((mark): HoldingPoint[] => {
    const holders = held.get(mark.treatment) ?? [];
    if (mark.kind !== 'point' || holders.length === 0) return [];
    const parts = holders.map(({ treatment, component, content: { perMl } }) => {
      const ul = partUl(treatment, component, mark.volumeUl);
      const amount = ul && perMl && multiplyRatios(multiplyRatios(perMl, ul), ratio(1n, BigInt(UL_PER_ML)));
      return { ul, amount, isStrong: perMl !== null };
    });
    const missing = [
      ...(parts.some(({ ul }) => ul === null) ? (['volume'] as const) : []),
      ...(parts.some(({ isStrong }) => !isStrong) ? (['strength'] as const) : []),
    ];
    const sum = (values: readonly (Ratio | null)[]) =>
      values.reduce<Ratio>((total, value) => addRatios(total, value ?? ZERO), ZERO);
    return [{ mark, ul: sum(parts.map(({ ul }) => ul)), amount: sum(parts.map(({ amount }) => amount)), missing }];
  });
}

/** True for a point that was given. */
export const isGivenPoint = ({ mark }: HoldingPoint): boolean => mark.state === 'given';

/** The largest that a point holds, against a maximum, with the points that hold more. */
export function largestOf(points: readonly HoldingPoint[], value: (point: HoldingPoint) => Ratio, most: number) {
  const largest = (some: readonly HoldingPoint[]) => some.map(value).reduce(larger, ZERO);
  const max = ratioOfDecimal(most);
  const over = points.filter((point) => larger(max, value(point)) !== max);
  return {
    used: largest(points.filter(isGivenPoint)),
    ahead: largest(points),
    max,
    marks: over.map(({ mark }) => mark.id),
  };
}
