/** What is known of a component: its names, and how much of a substance is in it. */
import type { Component } from '../../chart/schema.ts';
import { ALLERGEN_CLASSES } from '../../clinical/allergens.ts';
import type { AmountUnit } from '../mixture.ts';
import { addRatios, type Ratio, ratioOfDecimal, ZERO } from '../ratio.ts';
import { LIDOCAINE_WORDS } from './published.ts';

/** How much of a substance is in one mL; null: it is in it, but how much is not known in this unit. */
export interface Content {
  readonly perMl: Ratio | null;
  /** Whether the product itself holds epinephrine. */
  readonly withEpinephrine: boolean;
}

const EPINEPHRINE_WORDS = ['epinephrin', 'adrenalin'];

const STRENGTH_UNITS = { ug: 'ug/mL', U: 'U/mL', IU: 'IU/mL' } as const;

/** Whether a text holds one of some words, letter case aside. */
export function holds(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word));
}

/** The names of a component: its own, and those of what is in it. */
export const namesOf = ({ name, ingredients = [] }: Component): string[] => [
  name,
  ...ingredients.map((ingredient) => ingredient.name),
];

const hasEpinephrine = (component: Component): boolean =>
  namesOf(component).some((name) => holds(name, EPINEPHRINE_WORDS));

type Strength = Component['strength'] | undefined;

const inUnit = (strength: Strength, unit: AmountUnit): Ratio | null =>
  strength?.unit === STRENGTH_UNITS[unit] ? ratioOfDecimal(strength.value) : null;

/**
 * How much of a substance, recognised by its names, a component holds; null: none, as far as its names say.
 *
 * One substance: the component's own strength counts, for that is what was used. Several: that of the label.
 */
export function contentOf(component: Component, words: readonly string[], unit: AmountUnit): Content | null {
  const { name, strength, ingredients = [] } = component;
  const named = ingredients.filter((ingredient) => holds(ingredient.name, words));
  const withEpinephrine = hasEpinephrine(component);
  if (named.length === 0) {
    if (!holds(name, words)) return null;
    // With other substances on its label the component's strength is theirs.
    return { perMl: ingredients.length === 0 ? inUnit(strength, unit) : null, withEpinephrine };
  }
  const only = ingredients.length === 1 ? (strength ?? named[0]?.strength) : undefined;
  const parts = only === undefined ? named.map((one) => inUnit(one.strength, unit)) : [inUnit(only, unit)];
  const perMl = parts.reduce((sum, part) => (sum === null || part === null ? null : addRatios(sum, part)), ZERO);
  return { perMl, withEpinephrine };
}

const AMIDES = ALLERGEN_CLASSES.find(({ code }) => code === 'amide-anaesthetic')?.substances ?? [];
const OTHER_AMIDES = AMIDES.filter((name) => !holds(name, LIDOCAINE_WORDS));

/** Lidocaine in a component: as somebody has said of it, else by its names, else because its label says amide. */
export function lidocaineIn(component: Component): Content | null {
  const { lidocaine, allergens = [] } = component;
  if (lidocaine !== undefined) {
    const { ugPerMl, withEpinephrine } = lidocaine;
    return ugPerMl === 0 ? null : { perMl: ratioOfDecimal(ugPerMl), withEpinephrine };
  }
  const named = contentOf(component, LIDOCAINE_WORDS, 'ug');
  if (named !== null) return named;
  const isOther = namesOf(component).some((name) => holds(name, OTHER_AMIDES));
  return allergens.includes('amide-anaesthetic') && !isOther
    ? { perMl: null, withEpinephrine: hasEpinephrine(component) }
    : null;
}
