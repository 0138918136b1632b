/** A delivery as it is typed or scanned, pack by pack. */
import { findByCode } from '#shared/clinical/from-catalogue.ts';
import type { Gs1 } from '#shared/clinical/gs1.ts';
import { lotKey } from '#shared/clinical/stock.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import type { CatalogueLot, CatalogueProduct } from '../../records/catalogue.ts';

/** What has been typed or scanned so far. */
export interface Delivery {
  readonly productId: string | null;
  readonly lot: string;
  /** Plain date; empty: none. */
  readonly expiry: string;
  readonly gtin: string;
  readonly serial: string;
  readonly udi: string;
  readonly supplier: string;
  readonly invoice: string;
  readonly note: string;
  readonly vials: number | null;
}

/** Nothing yet. */
export const NO_DELIVERY: Delivery = {
  productId: null,
  lot: '',
  expiry: '',
  gtin: '',
  serial: '',
  udi: '',
  supplier: '',
  invoice: '',
  note: '',
  vials: null,
};

/** The lot of the catalogue that a delivery adds to; null: it is a new one. */
export const lotOfDelivery = (
  products: readonly CatalogueProduct[],
  { productId, lot }: Delivery,
): CatalogueLot | null =>
  products.find(({ product }) => product.id === productId)?.lots.find(({ body }) => lotKey(body.lot) === lotKey(lot)) ??
  null;

/** Takes a scanned pack in: the same code once more is one more vial, another one fills the fields anew. */
export function withCode(delivery: Delivery, code: Gs1, udi: string, products: readonly CatalogueProduct[]): Delivery {
  const found = findByCode(products, code);
  const gtin = code.gtin ?? '';
  const isSame =
    delivery.udi !== '' &&
    code.lot !== null &&
    delivery.gtin === gtin &&
    lotKey(delivery.lot) === lotKey(code.lot) &&
    (code.expiry ?? '') === delivery.expiry;
  if (isSame) return { ...delivery, vials: (delivery.vials ?? 0) + 1 };
  return {
    ...delivery,
    productId: found?.product.product.id ?? (delivery.gtin === '' ? delivery.productId : null),
    gtin,
    lot: code.lot ?? '',
    expiry: code.expiry ?? found?.lot?.body.expiry ?? '',
    serial: code.serial ?? '',
    udi,
    vials: 1,
  };
}

/** The lot that a delivery makes. `today`: plain date. */
export const lotOfNew = (delivery: Delivery & { readonly productId: string }, today: string): BodyOf<'lot'> => ({
  productId: delivery.productId,
  lot: delivery.lot,
  expiry: delivery.expiry === '' ? null : delivery.expiry,
  supplier: delivery.supplier,
  invoice: delivery.invoice,
  receivedOn: today,
  udi: delivery.udi,
  gtin: delivery.gtin,
  serial: delivery.serial,
  blocked: false,
  notes: '',
});
