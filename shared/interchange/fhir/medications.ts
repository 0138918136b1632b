/** Mixtures and what went into them as Medications, with batches. */
import type { Medication, MedicationIngredient, Reference } from '@medplum/fhirtypes';

import { type Chart, type Component, type Treatment } from '../../chart/schema.ts';
import { type Ingredient } from '../../chart/label.ts';
import { type Entry } from '../../dossier/entry.ts';
import { concept, gtinOf, millilitres, strengthOf } from './codes.ts';
import { identifierOf } from './ids.ts';
import { type Sheet } from './sheet.ts';

const ingredientOf = ({ name, strength }: Ingredient): MedicationIngredient => ({
  itemCodeableConcept: concept(name, 'Substance without a name'),
  ...(strength !== null && { strength: strengthOf(strength) }),
});

/** What the label lists; a component of which only a strength is known is a substance of its own name. */
function ingredientsOf({ ingredients = [], name, strength }: Component): MedicationIngredient[] {
  if (ingredients.length > 0) return ingredients.map(ingredientOf);
  return strength === null ? [] : [ingredientOf({ name, strength })];
}

/** Key of a component: components of two treatments may have the same id. */
export const componentKey = (treatmentKey: string, { id }: Component): string => `${treatmentKey}|${id}`;

const componentOf = (component: Component): Medication => ({
  resourceType: 'Medication',
  code: concept(component.name, 'Product without a name'),
  manufacturer: { display: component.manufacturer ?? '' },
  ingredient: ingredientsOf(component),
  batch: { lotNumber: component.lot ?? '', expirationDate: component.expiry ?? '' },
});

/** Takes up a treatment's mixture with its components; null where nothing was drawn up. */
export function addMixture(
  sheet: Sheet,
  key: string,
  { cocktail, indication }: Treatment,
): Reference<Medication> | null {
  if (cocktail.components.length === 0) return null;
  const ingredient = cocktail.components.map((component) => ({
    itemReference: sheet.add(componentKey(key, component), componentOf(component)),
    ...(cocktail.preparedUl > 0 && {
      strength: { numerator: millilitres(component.volumeUl), denominator: millilitres(cocktail.preparedUl) },
    }),
  }));
  const [only, ...others] = cocktail.components;
  const text = others.length === 0 && only !== undefined ? only.name : `Mixture: ${indication}`;
  return sheet.add<Medication>(key, { resourceType: 'Medication', code: concept(text, 'Mixture'), ingredient });
}

/** The component of a session with a name and a lot, as an adverse event names what is suspected. */
export function findComponent(chart: Chart, product: string, lot: string): [Treatment, Component] | null {
  for (const treatment of chart.treatments) {
    const found = treatment.cocktail.components.find((part) => part.name === product && (part.lot ?? '') === lot);
    if (found !== undefined) return [treatment, found];
  }
  return null;
}

/** Takes up a product of the catalogue. */
export const addProduct = (sheet: Sheet, { id, body }: Entry<'product'>): Reference<Medication> =>
  sheet.add<Medication>(`product|${id}`, {
    resourceType: 'Medication',
    identifier: [identifierOf(id), ...gtinOf(body.gtin)],
    status: body.archived ? 'inactive' : 'active',
    code: { text: body.name },
    manufacturer: { display: body.manufacturer },
    form: { text: body.form },
    ingredient: body.ingredients.map(ingredientOf),
  });

/** Takes up a lot of it. */
export const addLot = (sheet: Sheet, { id, body }: Entry<'lot'>, product?: Entry<'product'>): Reference<Medication> =>
  sheet.add<Medication>(`lot|${id}`, {
    resourceType: 'Medication',
    identifier: [identifierOf(id), ...gtinOf(body.gtin)],
    status: body.blocked ? 'inactive' : 'active',
    code: concept(product?.body.name ?? '', 'Product without a name'),
    manufacturer: { display: product?.body.manufacturer ?? '' },
    form: { text: product?.body.form ?? '' },
    ingredient: (product?.body.ingredients ?? []).map(ingredientOf),
    batch: { lotNumber: body.lot, expirationDate: body.expiry ?? '' },
  });
