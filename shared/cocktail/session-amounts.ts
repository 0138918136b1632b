/** How much of each substance the patient received: of one mark, of one treatment, of the whole session. */
import type { Chart, Component, Mark, Treatment } from '../chart/schema.ts';
import { givenVolumeUl } from './balance.ts';
import { type Amount, amountOf, componentAmount, componentVolumeUl } from './mixture.ts';
import { addRatios } from './ratio.ts';

/** One component within one volume of a mixture. */
export interface ComponentPortion {
  readonly component: Component;
  /** null where the strength is not known. */
  readonly amount: Amount | null;
  /** Of the component as drawn up, µL. */
  readonly volumeUl: number;
}

/** One substance over the whole session. */
export interface SubstanceAmount {
  /** As first written. */
  readonly name: string;
  /** Given, or null where a source has no strength; then the sum would be too small. */
  readonly amount: Amount | null;
  /** Of the product as drawn up, µL. */
  readonly volumeUl: number;
  /** Where it came from. */
  readonly sources: readonly { readonly treatment: string; readonly component: string }[];
}

/** Every component within a volume of a treatment's mixture; empty for a dry treatment. */
export function portionsOf({ cocktail }: Treatment, volumeUl: number): ComponentPortion[] {
  return cocktail.components.map((component) => ({
    component,
    amount: componentAmount(cocktail, component.id, volumeUl),
    volumeUl: componentVolumeUl(cocktail, component, volumeUl) ?? 0,
  }));
}

/** What a mark holds of each component, planned or given; empty for a dry treatment. */
export function markAmounts(chart: Chart, mark: Mark): ComponentPortion[] {
  const treatment = chart.treatments.find(({ id }) => id === mark.treatment);
  return treatment === undefined ? [] : portionsOf(treatment, mark.volumeUl);
}

const addAmounts = (a: Amount | null, b: Amount | null): Amount | null =>
  a && b && amountOf(addRatios(a.exact, b.exact), a.unit);

/**
 * What was given of each substance in the session, all treatments together.
 *
 * Components count as the same substance when their names are equal but for case and outer spaces, and their units are.
 */
export function sessionAmounts(chart: Chart): SubstanceAmount[] {
  const substances = new Map<string, SubstanceAmount>();
  for (const treatment of chart.treatments) {
    for (const { component, amount, volumeUl } of portionsOf(treatment, givenVolumeUl(chart, treatment.id))) {
      const key = `${component.name.trim().toLowerCase()}\n${component.strength?.unit ?? ''}`;
      const source = { treatment: treatment.id, component: component.id };
      const known = substances.get(key);
      substances.set(key, {
        name: known?.name ?? component.name.trim(),
        amount: known ? addAmounts(known.amount, amount) : amount,
        volumeUl: (known?.volumeUl ?? 0) + volumeUl,
        sources: [...(known?.sources ?? []), source],
      });
    }
  }
  return [...substances.values()];
}
