/**
 * How people differ from the reference body: mean and standard deviation, cm.
 *
 * ANSUR II (US Army personnel, 2010-2012: 4,082 men, 1,986 women); `bitragion_coronal_arc`: NIOSH respirator users
 * (2003: 2,543 men, 1,454 women). Upper arm is left out: published values are of the flexed arm.
 */
import type { Sex, ViewScope } from '#shared/anatomy/views.ts';

/** Mean and standard deviation, cm. */
type Spread = readonly [mean: number, sd: number];

const SPREAD: Readonly<Record<string, { readonly scope: ViewScope } & Readonly<Record<Sex, Spread>>>> = {
  head_circumference: { scope: 'head', male: [57.4, 1.6], female: [56.1, 1.9] },
  bizygomatic_breadth: { scope: 'head', male: [14.26, 0.62], female: [13.38, 0.56] },
  face_length: { scope: 'head', male: [12.26, 0.67], female: [11.31, 0.61] },
  bitragion_coronal_arc: { scope: 'head', male: [35.07, 1.41], female: [34.1, 1.56] },
  stature: { scope: 'body', male: [175.6, 6.9], female: [162.8, 6.4] },
  waist_circumference: { scope: 'body', male: [94.1, 11.2], female: [86.1, 10.0] },
  hip_circumference: { scope: 'body', male: [102.0, 7.7], female: [102.1, 7.6] },
  thigh_circumference: { scope: 'body', male: [62.5, 5.9], female: [61.6, 5.6] },
};

/** The published spread of a measure where it matters for the views used; null for others. */
export function spreadOf(code: string, sex: Sex, scopes: ReadonlySet<ViewScope>): Spread | null {
  const entry = SPREAD[code];
  return entry !== undefined && scopes.has(entry.scope) ? entry[sex] : null;
}
