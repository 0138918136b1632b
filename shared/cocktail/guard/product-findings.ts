/** Products that authorities speak of, lots that may not be used, and what is left in a vial. */
import type { Chart, Component } from '../../chart/schema.ts';
import { flagsNamed, regulatoryFlag } from '../../clinical/regulatory-flags.ts';
import { lotProblems } from '../../clinical/stock.ts';
import { namesOf } from './component-facts.ts';
import type { GuardContext } from './context.ts';
import type { GuardDraft } from './finding.ts';

/** Of a product of the catalogue its flags; of what is typed in those that its name points at. */
const flagsOf = (component: Component): readonly string[] =>
  component.productId === undefined
    ? [...new Set([...(component.flags ?? []), ...flagsNamed(namesOf(component))])]
    : (component.flags ?? []);

function flagged(component: Component): GuardDraft[] {
  return flagsOf(component).flatMap((code): GuardDraft[] => {
    const flag = regulatoryFlag(code);
    if (flag === undefined) return [];
    const kind = flag.severity === 'suspended' ? 'product-suspended' : 'product-warned';
    // A message chooses by words without hyphens.
    const numbers = { component: component.name, flag: code.replaceAll('-', '_'), source: flag.sources.join(', ') };
    return [{ kind, subject: `${component.id}:${code}`, numbers }];
  });
}

function lots(component: Component, context: GuardContext, day: string): GuardDraft[] {
  const { id, name, lotId, lot = '', expiry } = component;
  if (context.lots === null) return [];
  const known = lotId === undefined ? undefined : context.lots.get(lotId);
  const shelf = known === undefined ? null : { ...known, vials: Number.POSITIVE_INFINITY };
  const numbers = { component: name, lot };
  return lotProblems(component, shelf, day).flatMap((problem): GuardDraft[] => {
    if (problem === 'blocked') return [{ kind: 'lot-blocked', subject: id, numbers }];
    if (problem === 'unknown-lot') return [{ kind: 'lot-unknown', subject: id, numbers }];
    // By the day on the chart the check of mixtures has said it.
    if (problem !== 'expired' || (expiry !== undefined && expiry < day)) return [];
    return [{ kind: 'lot-expired', subject: id, numbers: { ...numbers, expiry: shelf?.expiry ?? '' } }];
  });
}

/** A single-use vial is emptied or thrown away: nothing of it waits for the next patient. */
function vials({ id, name, singleUse, packUl, vials: count, volumeUl }: Component): GuardDraft[] {
  if (singleUse !== true || packUl === undefined || packUl === 0 || count === undefined || count === 0) return [];
  const restUl = count * packUl - volumeUl;
  if (restUl === 0 || volumeUl === 0) return [];
  const numbers = { component: name, vials: count, packUl, volumeUl, restUl };
  return [{ kind: restUl > 0 ? 'vial-rest' : 'vials-too-few', subject: id, numbers }];
}

/** Everything about single products. `day` is the day of the session where it took place. */
export const productFindings = (chart: Chart, context: GuardContext, day: string): GuardDraft[] =>
  chart.treatments.flatMap((treatment) =>
    treatment.cocktail.components.flatMap((component) =>
      [...flagged(component), ...lots(component, context, day), ...vials(component)].map((draft) => ({
        ...draft,
        treatment: treatment.id,
      })),
    ),
  );
