/** One running gauge of a limit: how much is used of how much. A gauge never says that something is harmless. */
import { multiplyRatios, type Ratio, ratio, ratioToNumber } from '../ratio.ts';

/** What is gauged. */
export type GaugePart = 'dose' | 'pointDose' | 'points' | 'pointVolume' | 'volume' | 'sessions';

/** Unit of a gauge: base units, or a count. */
export type GaugeUnit = 'ug' | 'U' | 'IU' | 'ul' | 'points' | 'sessions';

/** Why a gauge does not say all. */
export type GaugeMissing = 'weight' | 'strength' | 'volume' | 'amount';

/** A gauge. */
export interface Gauge {
  readonly part: GaugePart;
  readonly unit: GaugeUnit;
  /** Given so far; where something is missing, at least that. */
  readonly used: Ratio;
  /** What it may come to with all that is drawn up and planned; never less than what is given. */
  readonly ahead: Ratio;
  /** null: it cannot be worked out. */
  readonly max: Ratio | null;
  /** used / max, for the length of a bar; null without a maximum, and where that is 0. */
  readonly fraction: number | null;
  readonly isExceeded: boolean;
  /** Whether it would be exceeded if all that is drawn up and planned were given. */
  readonly wouldExceed: boolean;
  readonly missing: readonly GaugeMissing[];
  /** How the maximum came about, where it depends on the weight. */
  readonly weight: { readonly perKg: number; readonly weightG: number; readonly most: number | null } | null;
  /** Marks that exceed it by themselves. */
  readonly marks: readonly string[];
}

const isMore = (a: Ratio, b: Ratio): boolean => a.numerator * b.denominator > b.numerator * a.denominator;

/** What a gauge is made of. */
type Reading = Pick<Gauge, 'part' | 'unit' | 'used' | 'ahead' | 'max'> &
  Partial<Pick<Gauge, 'missing' | 'weight' | 'marks'>>;

/** Compares what is used with the maximum, exactly. */
export function gaugeOf({ missing = [], weight = null, marks = [], ...reading }: Reading): Gauge {
  const { used, ahead, max } = reading;
  const share =
    max === null || max.numerator === 0n ? null : multiplyRatios(used, ratio(max.denominator, max.numerator));
  return {
    ...reading,
    missing,
    weight,
    marks,
    fraction: share && ratioToNumber(share),
    isExceeded: max !== null && isMore(used, max),
    wouldExceed: max !== null && isMore(ahead, max),
  };
}
