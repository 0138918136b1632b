/** What should not be in one syringe, by the labels and by what is published. */
import type { Chart, Component, Treatment } from '../../chart/schema.ts';
import { ALLERGEN_CLASSES } from '../../clinical/allergens.ts';
import { holds, lidocaineIn, namesOf } from './component-facts.ts';
import type { GuardDraft } from './finding.ts';
import { DEOXYCHOLIC_WORDS, LIDOCAINE_WORDS } from './published.ts';
import type { GuardRecord } from './record.ts';
import { wordsOf } from './rule.ts';

const isNamed = (component: Component, words: readonly string[]): boolean =>
  namesOf(component).some((name) => holds(name, words));

const ANAESTHETIC_CLASSES = ['amide-anaesthetic', 'ester-anaesthetic'];

/** Names of local anaesthetics other than lidocaine. */
const OTHER_ANAESTHETICS = ALLERGEN_CLASSES.filter(({ code }) => ANAESTHETIC_CLASSES.includes(code))
  .flatMap(({ substances }): readonly string[] => substances)
  .filter((name) => !holds(name, LIDOCAINE_WORDS));

const isOtherAnaesthetic = (component: Component): boolean =>
  isNamed(component, OTHER_ANAESTHETICS) || (component.allergens ?? []).includes('ester-anaesthetic');

/** A pair that meets in one mixture. `source` is what a label or a publication is called. */
interface Met {
  readonly kind: 'do-not-mix' | 'mix-claim';
  readonly one: Component;
  readonly other: Component;
  readonly reason: string;
  readonly source: string;
}

/** Two vials of one product. */
const isSame = (one: Component, other: Component): boolean =>
  one.productId === undefined
    ? one.name.trim().toLowerCase() === other.name.trim().toLowerCase()
    : one.productId === other.productId;

function byLabel(one: Component, others: readonly Component[]): Met[] {
  return (one.doNotMix ?? []).flatMap(({ with: withWhat, reason, source }) =>
    others
      .filter((other) => (withWhat.trim() === '*' ? !isSame(one, other) : isNamed(other, wordsOf(withWhat))))
      .map((other): Met => ({ kind: 'do-not-mix', one, other, reason, source })),
  );
}

const LECITHIN_WORDS = ['phosphatidylcholine'];

/** Published: sources by tag. */
function byPublication(one: Component, others: readonly Component[]): Met[] {
  const met = (kind: Met['kind'], some: readonly Component[], source: string) =>
    some.map((other): Met => ({ kind, one, other, reason: '', source }));
  if (isNamed(one, DEOXYCHOLIC_WORDS) && !isNamed(one, LECITHIN_WORDS)) {
    return met(
      'do-not-mix',
      others.filter((other) => !isNamed(other, DEOXYCHOLIC_WORDS)),
      'L21',
    );
  }
  if (lidocaineIn(one) === null) return [];
  return [
    ...met('do-not-mix', others.filter(isOtherAnaesthetic), 'L24'),
    ...met(
      'mix-claim',
      others.filter((other) => isNamed(other, LECITHIN_WORDS)),
      'L27',
    ),
  ];
}

function mixtureFindings({ id, cocktail: { components } }: Treatment): GuardDraft[] {
  const met = components.flatMap((one) => {
    const others = components.filter((other) => other !== one);
    return [...byLabel(one, others), ...byPublication(one, others)];
  });
  // The label of the product that was taken says more than what is published of its kind.
  const pairs = new Map(met.toReversed().map((pair) => [`${pair.kind} ${pair.one.id}:${pair.other.id}`, pair]));
  return [...pairs.values()].toReversed().map(({ kind, one, other, reason, source }) => ({
    kind,
    subject: `${one.id}:${other.id}`,
    treatment: id,
    numbers: { component: one.name, other: other.name, reason, source },
  }));
}

/** Lidocaine, and another local anaesthetic elsewhere in the session: the label speaks of use at the same time too. */
function anaestheticsTogether(chart: Chart, { care }: GuardRecord): GuardDraft[] {
  const all = chart.treatments.flatMap(({ id, cocktail }) =>
    cocktail.components.map((component) => ({ treatment: id, component })),
  );
  const products = care?.anaesthetic?.products ?? [];
  const lidocaine = all.filter(({ component }) => lidocaineIn(component) !== null);
  const numbed = products.filter(
    ({ name, lidocaineUgPerG, lidocaineUgPerMl }) =>
      (lidocaineUgPerG ?? 0) > 0 || (lidocaineUgPerMl ?? 0) > 0 || holds(name, LIDOCAINE_WORDS),
  );
  const others = [
    ...all
      .filter(({ component }) => isOtherAnaesthetic(component))
      .map(({ treatment, component }) => ({
        treatment,
        name: component.name,
      })),
    ...products.filter(({ name }) => holds(name, OTHER_ANAESTHETICS)).map(({ name }) => ({ treatment: null, name })),
  ];
  return others.flatMap((other, i): GuardDraft[] => {
    // In one mixture it has been said already.
    const apart = lidocaine.find(({ treatment }) => treatment !== other.treatment);
    const component = apart?.component.name ?? (other.treatment === null ? undefined : numbed[0]?.name);
    if (component === undefined) return [];
    const numbers = { component, other: other.name, source: 'L24' };
    return [{ kind: 'anaesthetics-together', subject: String(i), treatment: other.treatment, numbers }];
  });
}

/** pH of the labels: said where two in one mixture do not meet; nothing is made of it. */
function phApart({ id, cocktail }: Treatment): GuardDraft[] {
  const known = cocktail.components.flatMap(({ name, ph }) => (ph === undefined ? [] : [{ name, ...ph }]));
  const lowest = known.toSorted((a, b) => a.high - b.high)[0];
  const highest = known.toSorted((a, b) => b.low - a.low)[0];
  if (lowest === undefined || highest === undefined || lowest.high >= highest.low) return [];
  const numbers = {
    component: lowest.name,
    low: lowest.low,
    high: lowest.high,
    other: highest.name,
    otherLow: highest.low,
    otherHigh: highest.high,
  };
  return [{ kind: 'ph-apart', subject: id, treatment: id, numbers }];
}

/** Everything about what meets. */
export const mixFindings = (chart: Chart, record: GuardRecord): GuardDraft[] => [
  ...chart.treatments.flatMap((treatment) => [...mixtureFindings(treatment), ...phApart(treatment)]),
  ...anaestheticsTogether(chart, record),
];
