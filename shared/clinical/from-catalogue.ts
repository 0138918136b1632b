/** From the catalogue to the chart: what is copied into a component, and what a barcode names. */
import type { Component } from '../chart/schema.ts';
import type { BodyOf } from '../dossier/kinds.ts';
import { fullGtin, type Gs1 } from './gs1.ts';
import { lotKey } from './stock.ts';

/** An entry of the catalogue as far as copying goes. */
interface Shelved<B> {
  readonly id: string;
  readonly body: B;
}

/** A product with its lots. */
export interface ShelvedProduct {
  readonly product: Shelved<BodyOf<'product'>>;
  readonly lots: readonly Shelved<BodyOf<'lot'>>[];
}

/** The values of a lot that a component takes over. */
export const lotValues = ({ id, body }: Shelved<BodyOf<'lot'>>): Pick<Component, 'lot' | 'lotId' | 'expiry'> => ({
  lotId: id,
  lot: body.lot,
  ...(body.expiry !== null && { expiry: body.expiry }),
});

/** The values of a product that a component takes over. One substance: its strength is the component's. */
export function productValues({ id, body }: Shelved<BodyOf<'product'>>): Omit<Component, 'id' | 'volumeUl'> {
  const [only, ...others] = body.ingredients;
  return {
    productId: id,
    name: body.name,
    ...(body.manufacturer !== '' && { manufacturer: body.manufacturer }),
    strength: others.length === 0 ? (only?.strength ?? null) : null,
    ...(body.packUl !== null && { packUl: body.packUl }),
    singleUse: body.singleUse,
    ingredients: body.ingredients,
    allergens: body.allergens,
    flags: body.flags,
    ...(body.ph !== null && { ph: body.ph }),
    doNotMix: body.doNotMix,
  };
}

/** What a code names in the catalogue. */
export interface Found<P extends ShelvedProduct> {
  readonly product: P;
  /** null: the code names no lot, or one that is not in the catalogue. */
  readonly lot: P['lots'][number] | null;
}

/** Looks a code up: by its product number, written with the product or read from one of its packs. */
export function findByCode<P extends ShelvedProduct>(products: readonly P[], code: Gs1): Found<P> | null {
  const isOf = (gtin: string) => code.gtin !== null && gtin !== '' && fullGtin(gtin) === code.gtin;
  const named = products.find(
    ({ product, lots }) => isOf(product.body.gtin) || lots.some(({ body }) => isOf(body.gtin)),
  );
  if (named === undefined) return null;
  const { lot } = code;
  const known = lot === null ? undefined : named.lots.find(({ body }) => lotKey(body.lot) === lotKey(lot));
  return { product: named, lot: known ?? null };
}
