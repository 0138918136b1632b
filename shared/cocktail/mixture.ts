/**
 * What is in a mixture, and in any volume of it.
 *
 * The concentration follows from the components that went in: strength x its volume / volume of all components.
 * 1 % = 10 mg/mL = 10,000 µg/mL.
 */
import type { Cocktail, Component } from '../chart/schema.ts';
import { UL_PER_ML } from '../units.ts';
import { multiplyRatios, type Ratio, ratio, ratioOfDecimal, ratioToNumber } from './ratio.ts';

/** Units of an amount. U and IU are kept apart: units of different products are not interchangeable. */
export type AmountUnit = 'ug' | 'U' | 'IU';

/** How much of a substance: exact, and as a number of fifteen digits in the unit. */
export interface Amount {
  readonly value: number;
  readonly unit: AmountUnit;
  readonly exact: Ratio;
}

/** A strength's unit: an amount in one mL. */
export type StrengthUnit = NonNullable<Component['strength']>['unit'];

/** A component in the finished mixture. */
export interface FinalConcentration {
  readonly componentId: string;
  readonly name: string;
  /** In `unit`; null where the strength is not known or nothing was drawn up. */
  readonly value: number | null;
  readonly unit: StrengthUnit | null;
}

const AMOUNT_UNITS = { 'ug/mL': 'ug', 'U/mL': 'U', 'IU/mL': 'IU' } as const satisfies Record<StrengthUnit, AmountUnit>;

/** Wraps an exact amount. */
export const amountOf = (exact: Ratio, unit: AmountUnit): Amount => ({ value: ratioToNumber(exact), unit, exact });

/** Volume of all components together, µL. */
export const totalVolumeUl = (cocktail: Cocktail): number =>
  cocktail.components.reduce((sum, component) => sum + component.volumeUl, 0);

/** The part of the mixture that a component makes up (0 to 1); null for an empty mixture. */
function shareOf(cocktail: Cocktail, component: Component): Ratio | null {
  const total = totalVolumeUl(cocktail);
  return total === 0 ? null : ratio(BigInt(component.volumeUl), BigInt(total));
}

/** Concentration of each component in the mixture, in the unit of its strength. */
export function finalConcentrations(cocktail: Cocktail): FinalConcentration[] {
  return cocktail.components.map((component) => {
    const { id, name, strength } = component;
    const share = shareOf(cocktail, component);
    const exact = strength && share && multiplyRatios(ratioOfDecimal(strength.value), share);
    return { componentId: id, name, value: exact && ratioToNumber(exact), unit: strength?.unit ?? null };
  });
}

/** Volume of one component, as drawn up, within a volume of the mixture, µL; null for an empty mixture. */
export function componentVolumeUl(cocktail: Cocktail, component: Component, volumeUl: number): number | null {
  const share = shareOf(cocktail, component);
  return share && ratioToNumber(multiplyRatios(share, ratio(BigInt(volumeUl))));
}

/** Amount of one component within a volume of the mixture; null where its strength or the mixture is missing. */
export function componentAmount(cocktail: Cocktail, componentId: string, volumeUl: number): Amount | null {
  const component = cocktail.components.find(({ id }) => id === componentId);
  if (!component?.strength) return null;
  const share = shareOf(cocktail, component);
  if (share === null) return null;
  const inVolume = multiplyRatios(ratioOfDecimal(component.strength.value), ratio(BigInt(volumeUl), BigInt(UL_PER_ML)));
  return amountOf(multiplyRatios(inVolume, share), AMOUNT_UNITS[component.strength.unit]);
}
