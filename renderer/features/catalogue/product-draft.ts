/** A product as it is typed: what an empty one is, and what one to begin with becomes. */
import { citationsOf } from '#shared/clinical/sources.ts';
import type { StarterProduct } from '#shared/clinical/starter-products.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

/** A product as it is typed. */
export type ProductDraft = BodyOf<'product'>;

/** A product of which nothing is known yet. */
export const EMPTY_PRODUCT: ProductDraft = {
  name: '',
  manufacturer: '',
  form: '',
  ingredients: [],
  packUl: null,
  singleUse: false,
  ph: null,
  allergens: [],
  flags: [],
  doNotMix: [],
  sources: [],
  gtin: '',
  lowStock: null,
  notes: '',
  archived: false,
};

/** A source in words: title, and the address it was read at. */
export function sourceText(tag: string): string {
  const [citation] = citationsOf([tag]);
  if (citation === undefined) return tag;
  return [citation.title, ...(citation.url === null ? [] : [citation.url])].join(', ');
}

/** What is known of a product to begin with, as a draft that can be gone over. */
export const draftOfStarter = (starter: StarterProduct): ProductDraft => ({
  ...EMPTY_PRODUCT,
  name: starter.name,
  ingredients: [...starter.ingredients],
  packUl: starter.packUl ?? null,
  singleUse: starter.singleUse ?? false,
  ph: starter.ph ?? null,
  allergens: [...starter.allergens],
  flags: [...starter.flags],
  doNotMix: starter.doNotMix.map((rule) => ({ ...rule, source: sourceText(rule.source) })),
  sources: starter.facts.map(({ fact, tag }) => ({ fact, source: sourceText(tag) })),
});

/** Rows that were begun and left without a name are not kept. */
export const tidyProduct = (draft: ProductDraft): ProductDraft => ({
  ...draft,
  ingredients: draft.ingredients.filter(({ name }) => name.trim() !== ''),
  doNotMix: draft.doNotMix.filter((rule) => rule.with.trim() !== ''),
  sources: draft.sources.filter(({ fact, source }) => fact.trim() !== '' || source.trim() !== ''),
  gtin: draft.gtin.trim(),
});
