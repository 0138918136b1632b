/** What can be taken from the catalogue, as the picker lists it: products with each lot that is there. */
import { lotValues, productValues } from '#shared/clinical/from-catalogue.ts';
import type { Component } from '#shared/chart/schema.ts';
import { expiryState } from '#shared/clinical/stock.ts';

import type { CatalogueLot, CatalogueProduct } from '../../../records/catalogue.ts';

/** One thing that can be taken. */
export interface PickOption {
  readonly value: string;
  readonly product: CatalogueProduct;
  readonly lot: CatalogueLot | null;
  /** Everything it is found by, in small letters. */
  readonly words: string;
}

const optionOf = (product: CatalogueProduct, lot: CatalogueLot | null): PickOption => {
  const { body, id } = product.product;
  const words = [body.name, body.manufacturer, lot?.body.lot ?? '', ...body.ingredients.map(({ name }) => name)];
  return { value: `${id} ${lot?.id ?? ''}`, product, lot, words: words.join('\n').toLowerCase() };
};

/** Whether a lot had better stay on the shelf. */
export const isDoubtful = ({ body }: CatalogueLot, day: string): boolean =>
  body.blocked || expiryState(body.expiry, day) === 'expired';

/** Products that are in use with their lots: what ends first comes first, what should not be used last. */
export function pickOptions(products: readonly CatalogueProduct[], day: string): PickOption[] {
  return products
    .filter(({ product }) => !product.body.archived)
    .flatMap((product) => {
      const there = product.lots.filter(({ vials }) => vials > 0);
      if (there.length === 0) return [optionOf(product, null)];
      const good = there.filter((lot) => !isDoubtful(lot, day));
      const doubtful = there.filter((lot) => isDoubtful(lot, day));
      return [...good, ...doubtful].map((lot) => optionOf(product, lot));
    });
}

/** What a component takes over. `scanned`: one vial was held to the scanner, which counts where it is used up at once. */
export function valuesOf(
  product: CatalogueProduct,
  lot: CatalogueLot | null,
  scanned: boolean,
): Omit<Component, 'id' | 'volumeUl'> {
  return {
    ...productValues(product.product),
    ...(lot !== null && lotValues(lot)),
    ...(lot !== null && scanned && product.product.body.singleUse && { vials: 1 }),
  };
}
