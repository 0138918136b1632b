/** Allergens of what is used against the patient's allergies. */
import type { Chart } from '../../chart/schema.ts';
import { classesNamed } from '../../clinical/allergens.ts';
import { namesOf } from './component-facts.ts';
import type { GuardDraft } from './finding.ts';
import type { AllergyFact, GuardRecord } from './record.ts';

/** Something that touches the patient. */
interface Used {
  readonly id: string;
  readonly name: string;
  readonly treatment: string | null;
  readonly names: readonly string[];
  /** Classes on its label. */
  readonly allergens: readonly string[];
}

function usedIn(chart: Chart, { care }: GuardRecord): Used[] {
  const components = chart.treatments.flatMap((treatment) =>
    treatment.cocktail.components.map((component) => ({
      id: component.id,
      name: component.name,
      treatment: treatment.id,
      names: namesOf(component),
      allergens: [
        ...(component.allergens ?? []),
        ...((component.lidocaine?.ugPerMl ?? 0) > 0 ? ['amide-anaesthetic'] : []),
      ],
    })),
  );
  const antiseptic = care?.antiseptic ?? null;
  const around = [
    ...(care?.anaesthetic?.products ?? []).map((product, i) => ({
      id: `care:${i}`,
      name: product.name,
      isAmide: (product.lidocaineUgPerG ?? 0) > 0 || (product.lidocaineUgPerMl ?? 0) > 0,
    })),
    ...(antiseptic === null ? [] : [{ id: 'care:antiseptic', name: antiseptic.name, isAmide: false }]),
  ];
  return [
    ...components,
    ...around.map(({ id, name, isAmide }) => ({
      id,
      name,
      treatment: null,
      names: [name],
      allergens: isAmide ? ['amide-anaesthetic'] : [],
    })),
  ];
}

/** Whether a name holds what somebody is allergic to, as whole words. */
function holdsWords(name: string, substance: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(' ')} `;
  const sought = words(substance);
  return sought.trim() !== '' && words(name).includes(sought);
}

/** How something was recognised: on its label, by a class that its name suggests, or by the very word. */
function recognised(used: Used, { substance, allergenClass }: AllergyFact): 'label' | 'class' | 'name' | null {
  if (allergenClass !== null && used.allergens.includes(allergenClass)) return 'label';
  if (used.names.some((name) => holdsWords(name, substance))) return 'name';
  const suggested = used.names.flatMap((name) => classesNamed(name).map(({ code }): string => code));
  return allergenClass !== null && suggested.includes(allergenClass) ? 'class' : null;
}

/** One finding for each thing used and each allergy that it meets. */
export const allergenFindings = (chart: Chart, record: GuardRecord): GuardDraft[] =>
  usedIn(chart, record).flatMap((used) =>
    record.allergies.flatMap((allergy): GuardDraft[] => {
      const how = recognised(used, allergy);
      if (how === null) return [];
      const { id, substance, severity, reaction } = allergy;
      return [
        {
          kind: 'allergen-conflict',
          subject: `${used.id}:${id}`,
          treatment: used.treatment,
          numbers: { component: used.name, allergy: substance, how, reactionSeverity: severity, reaction },
        },
      ];
    }),
  );
