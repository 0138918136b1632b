/** Gauges of volumes and of how many points. Volumes are of the product as drawn up, not of the mixture around it. */
import type { Chart } from '../../chart/schema.ts';
import { givenVolumeUl, plannedVolumeUl } from '../balance.ts';
import { addRatios, type Ratio, ratio, ratioOfDecimal, ZERO } from '../ratio.ts';
import { type Gauge, type GaugeMissing, gaugeOf } from './gauge.ts';
import { type HoldingPoint, holdingPoints, isGivenPoint, largestOf } from './points.ts';
import type { LimitRule } from './rule.ts';
import { contentFor, larger, partUl } from './sources.ts';

const whole = (value: number): Ratio => ratio(BigInt(value));

const noVolume = (points: readonly HoldingPoint[]): GaugeMissing[] =>
  points.some(({ missing }) => missing.includes('volume')) ? ['volume'] : [];

function sessionVolume(chart: Chart, rule: LimitRule, most: number): Gauge {
  const parts = chart.treatments.flatMap((treatment) => {
    const givenUl = givenVolumeUl(chart, treatment.id);
    const withPlanUl = givenUl + plannedVolumeUl(chart, treatment.id);
    return treatment.cocktail.components
      .filter((component) => contentFor(component, rule, 'ug') !== null)
      .map((component) => ({
        given: partUl(treatment, component, givenUl),
        ahead: larger(partUl(treatment, component, withPlanUl) ?? ZERO, whole(component.volumeUl)),
        givenUl,
      }));
  });
  return gaugeOf({
    part: 'volume',
    unit: 'ul',
    used: parts.map(({ given }) => given ?? ZERO).reduce(addRatios, ZERO),
    ahead: parts.map(({ ahead }) => ahead).reduce(addRatios, ZERO),
    max: ratioOfDecimal(most),
    missing: parts.some(({ given, givenUl }) => given === null && givenUl > 0) ? ['volume'] : [],
  });
}

/** Gauges of the point's volume, the points, and the session's volume. */
export function volumeGauges(chart: Chart, rule: LimitRule): Gauge[] {
  const { maxPoints, maxPointUl, maxVolumeUl } = rule.values;
  const points = maxPoints === undefined && maxPointUl === undefined ? [] : holdingPoints(chart, rule, 'ug');
  const gauges: Gauge[] = [];
  if (maxPointUl !== undefined) {
    const largest = largestOf(points, ({ ul }) => ul, maxPointUl);
    gauges.push(gaugeOf({ part: 'pointVolume', unit: 'ul', missing: noVolume(points), ...largest }));
  }
  if (maxPoints !== undefined) {
    const used = whole(points.filter(isGivenPoint).length);
    const ahead = whole(points.length);
    gauges.push(gaugeOf({ part: 'points', unit: 'points', used, ahead, max: ratioOfDecimal(maxPoints) }));
  }
  if (maxVolumeUl !== undefined) gauges.push(sessionVolume(chart, rule, maxVolumeUl));
  return gauges;
}
