/** Where a substance comes from in a session: components of the mixtures, and what numbed the skin. */
import type { Chart, Component, Treatment } from '../../chart/schema.ts';
import { UL_PER_ML } from '../../units.ts';
import { givenVolumeUl, plannedVolumeUl } from '../balance.ts';
import { type AmountUnit, totalVolumeUl } from '../mixture.ts';
import { addRatios, multiplyRatios, type Ratio, ratio, ratioOfDecimal, ZERO } from '../ratio.ts';
import { type Content, contentOf, holds, lidocaineIn } from './component-facts.ts';
import type { CareFact } from './record.ts';
import type { LimitRule } from './rule.ts';

/** How much of a substance one source brings. */
export interface DoseSource {
  /** The component's id, or `care:` and a number. */
  readonly id: string;
  readonly name: string;
  readonly treatment: string | null;
  readonly withEpinephrine: boolean;
  /** Given, as far as it is known. */
  readonly given: Ratio;
  /** What may come to be given: the larger of what was drawn up and what is given and planned. */
  readonly ahead: Ratio;
  /** Why it does not all count: no strength in this unit, no volumes of the mixture, no amount of a cream. */
  readonly missing: 'strength' | 'volume' | 'amount' | null;
}

const G_PER_MG = ratio(1n, 1_000n);

/** The part of a volume of the mixture that a component makes up, µL; null where nothing was drawn up. */
export function partUl(treatment: Treatment, component: Component, volumeUl: number): Ratio | null {
  const total = totalVolumeUl(treatment.cocktail);
  return total === 0 ? null : ratio(BigInt(component.volumeUl) * BigInt(volumeUl), BigInt(total));
}

const perUl = (perMl: Ratio): Ratio => multiplyRatios(perMl, ratio(1n, BigInt(UL_PER_ML)));

/** The larger of two fractions. */
export const larger = (a: Ratio, b: Ratio): Ratio =>
  a.numerator * b.denominator >= b.numerator * a.denominator ? a : b;

/** Whether a component holds what a rule is about, and how much of it. */
export function contentFor(component: Component, rule: LimitRule, unit: AmountUnit): Content | null {
  if (!rule.isLidocaine || unit !== 'ug') return contentOf(component, rule.words, unit);
  const lidocaine = lidocaineIn(component);
  // What somebody has said of the product stands above what its name suggests.
  return component.lidocaine === undefined ? (lidocaine ?? contentOf(component, rule.words, unit)) : lidocaine;
}

function fromComponent(chart: Chart, treatment: Treatment, component: Component, content: Content): DoseSource {
  const { id, name } = component;
  const { perMl, withEpinephrine } = content;
  const about = { id, name, treatment: treatment.id, withEpinephrine };
  const givenUl = givenVolumeUl(chart, treatment.id);
  const given = partUl(treatment, component, givenUl);
  const withPlan = partUl(treatment, component, givenUl + plannedVolumeUl(chart, treatment.id));
  if (perMl === null) return { ...about, given: ZERO, ahead: ZERO, missing: 'strength' };
  const drawnUp = multiplyRatios(perUl(perMl), ratio(BigInt(component.volumeUl)));
  if (given === null || withPlan === null) {
    return { ...about, given: ZERO, ahead: drawnUp, missing: givenUl > 0 ? 'volume' : null };
  }
  const amount = (partOfUl: Ratio) => multiplyRatios(perUl(perMl), partOfUl);
  return { ...about, given: amount(given), ahead: larger(drawnUp, amount(withPlan)), missing: null };
}

type NumbingProduct = NonNullable<CareFact['anaesthetic']>['products'][number];

/** Lidocaine that was put on the skin or dropped or injected to numb it: all of it counts. */
function fromProduct(product: NumbingProduct, index: number, rule: LimitRule): DoseSource[] {
  const { name, amountMg, volumeUl, lidocaineUgPerG, lidocaineUgPerMl, withEpinephrine } = product;
  const holdsSome = (lidocaineUgPerG ?? 0) > 0 || (lidocaineUgPerMl ?? 0) > 0;
  if (!holdsSome && !holds(name, rule.words)) return [];
  const times = (strength: number, amount: number, per: Ratio): Ratio =>
    multiplyRatios(multiplyRatios(ratioOfDecimal(strength), ratio(BigInt(amount))), per);
  const parts = [
    ...(lidocaineUgPerG !== null && amountMg !== null ? [times(lidocaineUgPerG, amountMg, G_PER_MG)] : []),
    ...(lidocaineUgPerMl !== null && volumeUl !== null
      ? [times(lidocaineUgPerMl, volumeUl, ratio(1n, BigInt(UL_PER_ML)))]
      : []),
  ];
  const given = parts.reduce(addRatios, ZERO);
  const missing = !holdsSome ? 'strength' : parts.length === 0 ? 'amount' : null;
  return [{ id: `care:${index}`, name, treatment: null, withEpinephrine, given, ahead: given, missing }];
}

/** Every source of what a rule is about, in a unit. */
export function doseSources(chart: Chart, care: CareFact | null, rule: LimitRule, unit: AmountUnit): DoseSource[] {
  const components = chart.treatments.flatMap((treatment) =>
    treatment.cocktail.components.flatMap((component) => {
      const content = contentFor(component, rule, unit);
      return content === null ? [] : [fromComponent(chart, treatment, component, content)];
    }),
  );
  const products = rule.isLidocaine && unit === 'ug' ? (care?.anaesthetic?.products ?? []) : [];
  return [...components, ...products.flatMap((product, i) => fromProduct(product, i, rule))];
}
