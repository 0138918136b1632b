/**
 * From a patient's own measures to the factors by which the reference body is stretched.
 *
 * Each measure is compared with the same measure of the reference body. Lengths give a part's factor along its axis,
 * breadths and girths the factor around it; where two speak of one factor, their mean counts. A part of which only one
 * kind was measured is stretched by it in the other direction too where the body says so (a taller body has longer
 * limbs), and is otherwise left as the reference body.
 */
import type { StretchByPart, StretchFactors } from './calibrated-metric.ts';
import type { Sex } from './views.ts';

/** Mean and standard deviation, µm. */
export interface Spread {
  readonly meanUm: number;
  readonly sdUm: number;
}

/** A measure that can be taken of a patient. */
export interface MeasureDefinition {
  readonly code: string;
  /** Where on the body it belongs, for the form. */
  readonly group: 'face' | 'head' | 'body';
  /** Published spread of people; null where none fits this way of measuring. */
  readonly spread: Readonly<Record<Sex, Spread>> | null;
  /** Short name of the source of the spread. */
  readonly source: 'ANSUR II' | 'NIOSH 2003' | null;
}

const spread = (male: readonly [number, number], female: readonly [number, number]): Readonly<Record<Sex, Spread>> => ({
  male: { meanUm: Math.round(male[0] * 10_000), sdUm: Math.round(male[1] * 10_000) },
  female: { meanUm: Math.round(female[0] * 10_000), sdUm: Math.round(female[1] * 10_000) },
});

/**
 * The measures that are used, with their published spread in cm.
 *
 * ANSUR II: US Army personnel 2010-2012, 4,082 men and 1,986 women. NIOSH 2003: respirator users, 2,543 men and 1,454
 * women. The published girth of the upper arm is of the flexed arm, hence none here.
 */
export const MEASURES: readonly MeasureDefinition[] = [
  {
    code: 'bizygomatic_breadth',
    group: 'face',
    spread: spread([14.26, 0.62], [13.38, 0.56]),
    source: 'ANSUR II',
  },
  { code: 'face_length', group: 'face', spread: spread([12.26, 0.67], [11.31, 0.61]), source: 'ANSUR II' },
  { code: 'head_circumference', group: 'head', spread: spread([57.4, 1.6], [56.1, 1.9]), source: 'ANSUR II' },
  { code: 'bitragion_coronal_arc', group: 'head', spread: spread([35.07, 1.41], [34.1, 1.56]), source: 'NIOSH 2003' },
  { code: 'stature', group: 'body', spread: spread([175.6, 6.9], [162.8, 6.4]), source: 'ANSUR II' },
  { code: 'waist_circumference', group: 'body', spread: spread([94.1, 11.2], [86.1, 10]), source: 'ANSUR II' },
  { code: 'hip_circumference', group: 'body', spread: spread([102, 7.7], [102.1, 7.6]), source: 'ANSUR II' },
  { code: 'thigh_circumference', group: 'body', spread: spread([62.5, 5.9], [61.6, 5.6]), source: 'ANSUR II' },
  { code: 'upper_arm_circumference', group: 'body', spread: null, source: null },
];

/** A measure of somebody, or of the reference body. */
export interface MeasureValue {
  readonly code: string;
  readonly valueUm: number;
}

/** How a typed measure compares with people: `impossible` is refused, `unusual` asks for a second look. */
export type Plausibility = 'usual' | 'unusual' | 'impossible';

/** Beyond this many standard deviations a measure is worth a second look (1 person in 370 is). */
const UNUSUAL_SD = 3;
/** The file format's bounds of a factor. */
const FACTOR_BOUNDS = { least: 0.2, most: 5 } as const;
/** Farther from the reference body than this a typing error is certain. */
const IMPOSSIBLE = { least: 0.5, most: 2.5 } as const;

/** Judges a measure by its published spread, and by the reference body where none is published. */
export function plausibilityOf(code: string, valueUm: number, sex: Sex, referenceUm: number): Plausibility {
  const ratio = valueUm / referenceUm;
  if (!(ratio >= IMPOSSIBLE.least && ratio <= IMPOSSIBLE.most)) return 'impossible';
  const published = MEASURES.find((measure) => measure.code === code)?.spread?.[sex];
  if (published === undefined) return 'usual';
  return Math.abs(valueUm - published.meanUm) > UNUSUAL_SD * published.sdUm ? 'unusual' : 'usual';
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Half the girth of an ellipse with these half axes (Ramanujan's first approximation, within 0.02 % here). */
const halfEllipse = (a: number, b: number): number =>
  (Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)))) / 2;

/**
 * The stretch along the head's axis that gives an arc over the vertex its length, when the breadth is stretched by
 * `around`. The arc is taken for half an ellipse as broad as the head; its height follows from the reference arc.
 */
function alongFromArc(arcUm: number, referenceArcUm: number, breadthUm: number, around: number): number {
  const solve = (target: number, halfBreadth: number): number => {
    let low = 0;
    let high = target;
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (halfEllipse(halfBreadth, middle) < target) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return solve(arcUm, (breadthUm / 2) * around) / solve(referenceArcUm, breadthUm / 2);
}

const clamp = (value: number): number => Math.min(FACTOR_BOUNDS.most, Math.max(FACTOR_BOUNDS.least, value));

const factors = (along: number | null, around: number | null): StretchFactors | undefined =>
  along === null && around === null ? undefined : { along: clamp(along ?? 1), around: clamp(around ?? 1) };

/**
 * Factors from a patient's measures and the reference body's. Unknown codes, and measures the reference body does not
 * have, say nothing. Stature stretches trunk and limbs along their axes, and not the head: heads hardly follow stature.
 */
export function stretchFromMeasures(
  patient: readonly MeasureValue[],
  reference: readonly MeasureValue[],
): StretchByPart {
  const value = (list: readonly MeasureValue[], code: string): number | null =>
    list.find((measure) => measure.code === code)?.valueUm ?? null;
  const ratio = (code: string): number | null => {
    const own = value(patient, code);
    const known = value(reference, code);
    return own === null || known === null || known === 0 ? null : own / known;
  };
  const headAround = mean([ratio('bizygomatic_breadth'), ratio('head_circumference')]);
  const arc = value(patient, 'bitragion_coronal_arc');
  const referenceArc = value(reference, 'bitragion_coronal_arc');
  const breadth = value(reference, 'head_breadth');
  const fromArc =
    arc === null || referenceArc === null || breadth === null
      ? null
      : alongFromArc(arc, referenceArc, breadth, headAround ?? 1);
  const along = ratio('stature');
  const arm = factors(along, ratio('upper_arm_circumference'));
  const leg = factors(along, ratio('thigh_circumference'));
  return {
    head: factors(mean([ratio('face_length'), fromArc]), headAround),
    trunk: factors(along, mean([ratio('waist_circumference'), ratio('hip_circumference')])),
    armLeft: arm,
    armRight: arm,
    legLeft: leg,
    legRight: leg,
  };
}
