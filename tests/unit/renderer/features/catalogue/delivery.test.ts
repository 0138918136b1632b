import { describe, expect, it } from 'vitest';

import { parseGs1 } from '#shared/clinical/gs1.ts';
import { lotSchema, productSchema } from '#shared/dossier/stock.ts';
import { lotOfDelivery, NO_DELIVERY, withCode } from '../../../../../renderer/features/catalogue/delivery.ts';
import type { CatalogueProduct } from '../../../../../renderer/records/catalogue.ts';
import { aLot, aProduct } from '../../../../fixtures/dossier/stock.ts';

const written = {
  patientId: null,
  sessionId: null,
  revision: 1,
  at: '2026-11-10T08:00:00.000Z',
  createdAt: '2026-11-10T08:00:00.000Z',
  by: { id: 'a', name: 'A' },
  removal: null,
};
const products: CatalogueProduct[] = [
  {
    product: { ...written, id: 'prod', kind: 'product', body: productSchema.parse(aProduct()) },
    lots: [
      {
        ...written,
        id: 'lot1',
        kind: 'lot',
        body: lotSchema.parse(aLot()),
        vials: 3,
        pendingVials: 0,
        pendingSessions: 0,
      },
    ],
    shelf: { vials: 3, unusable: 0, low: false, nextExpiry: '2028-01-31', soon: false, expired: false },
  },
];
const scan = (start: typeof NO_DELIVERY, ...codes: string[]) =>
  codes.reduce((delivery, text) => {
    const reading = parseGs1(text, '2026-11-10');
    if (!reading.ok) throw new Error(text);
    return withCode(delivery, reading.code, text, products);
  }, start);

const CODE = '(01)09506000134352(17)290131(10)ZZ';

describe('a delivery', () => {
  it('counts packs of one lot by their scans, whatever their serial numbers', () => {
    const delivery = scan(NO_DELIVERY, `${CODE}(21)1`, `${CODE}(21)2`, `${CODE}(21)3`);
    expect(delivery).toMatchObject({ productId: 'prod', lot: 'ZZ', expiry: '2029-01-31', serial: '1', vials: 3 });
    expect(lotOfDelivery(products, delivery)).toBeNull();
  });

  it('begins anew with another lot or another date, and keeps who sent it', () => {
    const start = { ...scan(NO_DELIVERY, CODE, CODE), supplier: 'S' };
    expect(scan(start, CODE.replace('ZZ', 'YY'))).toMatchObject({ lot: 'YY', vials: 1, supplier: 'S' });
    expect(scan(start, CODE.replace('29', '30'))).toMatchObject({ expiry: '2030-01-31', vials: 1 });
  });

  it('knows a lot that is there, and takes its date where the code has none', () => {
    const delivery = scan(NO_DELIVERY, '(01)09506000134352(10)ab-12');
    expect(delivery.expiry).toBe('2028-01-31');
    expect(lotOfDelivery(products, delivery)?.id).toBe('lot1');
  });

  it('keeps the product that was chosen where the number is not known', () => {
    const unknown = '(01)00000096385074(10)A';
    expect(scan({ ...NO_DELIVERY, productId: 'prod' }, unknown).productId).toBe('prod');
    expect(scan(scan(NO_DELIVERY, CODE), unknown).productId).toBeNull();
  });
});
