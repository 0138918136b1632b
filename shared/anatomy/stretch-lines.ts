/** The factors of a calibration as they are read: one line for each part, one for both sides where they are equal. */
import type { CalibratedPart, StretchByPart, StretchFactors } from './calibrated-metric.ts';

/** A part as it is read. */
export type StretchPart = CalibratedPart | 'arms' | 'legs';

/** One line. */
export interface StretchLine extends StretchFactors {
  readonly part: StretchPart;
}

const REFERENCE: StretchFactors = { along: 1, around: 1 };

const line = (part: StretchPart, { along, around }: StretchFactors): StretchLine => ({ part, along, around });

function pair(
  stretch: StretchByPart,
  both: StretchPart,
  [left, right]: readonly [CalibratedPart, CalibratedPart],
): StretchLine[] {
  const a = stretch[left] ?? REFERENCE;
  const b = stretch[right] ?? REFERENCE;
  return a.along === b.along && a.around === b.around ? [line(both, a)] : [line(left, a), line(right, b)];
}

/** All parts, head first. */
export const stretchLines = (stretch: StretchByPart): readonly StretchLine[] => [
  line('head', stretch.head ?? REFERENCE),
  line('trunk', stretch.trunk ?? REFERENCE),
  ...pair(stretch, 'arms', ['armLeft', 'armRight']),
  ...pair(stretch, 'legs', ['legLeft', 'legRight']),
];

/** Whether a line says that the part is as the reference body. */
export const isAsReference = ({ along, around }: StretchFactors): boolean => along === 1 && around === 1;
