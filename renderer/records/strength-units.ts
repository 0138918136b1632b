/** Strengths as vials state them, and as the chart keeps them (µg/mL, U/mL, IU/mL). */
import type { Component } from '#shared/chart/schema.ts';
import { UG_PER_MG, UG_PER_ML_PER_PERCENT } from '#shared/units.ts';

/** Units offered, in order. 1 % is 10 mg/mL. */
export const STRENGTH_UNITS = ['mg/mL', '%', 'U/mL', 'IU/mL'] as const;

/** A unit as shown. */
export type ShownUnit = (typeof STRENGTH_UNITS)[number];

const FACTOR: Readonly<Record<ShownUnit, number>> = {
  'mg/mL': UG_PER_MG,
  '%': UG_PER_ML_PER_PERCENT,
  'U/mL': 1,
  'IU/mL': 1,
};

/** Digits that a double holds without inventing any: 0.1 * 10000 is 1000, not 1000.0000000000001. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A strength in a shown unit. */
export const toShown = (strength: NonNullable<Component['strength']>, unit: ShownUnit): number =>
  tidy(strength.value / FACTOR[unit]);

/** The kept form of a number in a shown unit. */
export const toKept = (value: number, unit: ShownUnit): NonNullable<Component['strength']> => ({
  value: tidy(value * FACTOR[unit]),
  unit: unit === 'mg/mL' || unit === '%' ? 'ug/mL' : unit,
});

/** The unit a strength is first shown in. */
export const shownUnitOf = (strength: Component['strength']): ShownUnit =>
  strength === null || strength.unit === 'ug/mL' ? 'mg/mL' : strength.unit;

/** True for one of the offered units. */
export const isShownUnit = (text: string | null): text is ShownUnit => STRENGTH_UNITS.some((unit) => unit === text);
