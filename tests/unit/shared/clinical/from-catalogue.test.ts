import { describe, expect, it } from 'vitest';

import { findByCode, lotValues, productValues } from '#shared/clinical/from-catalogue.ts';
import { parseGs1 } from '#shared/clinical/gs1.ts';
import { lotSchema, productSchema } from '#shared/dossier/stock.ts';
import { componentSchema } from '#shared/chart/schema.ts';
import { aLot, aProduct } from '../../../fixtures/dossier/stock.ts';

const product = (own: Record<string, unknown> = {}) => ({ id: 'prod', body: productSchema.parse(aProduct(own)) });
const lot = (own: Record<string, unknown> = {}) => ({ id: 'lot1', body: lotSchema.parse(aLot(own)) });
const codeOf = (text: string) => {
  const reading = parseGs1(text, '2026-11-10');
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.code;
};

describe('a component from the catalogue', () => {
  it('takes over what the label says, as copies that the chart file keeps', () => {
    const values = { ...productValues(product({ ph: { low: 5, high: 7 }, flags: ['x'] })), ...lotValues(lot()) };
    expect(componentSchema.parse({ ...values, id: 'c1', volumeUl: 0 })).toEqual({
      id: 'c1',
      volumeUl: 0,
      productId: 'prod',
      lotId: 'lot1',
      name: 'Lidocaine 2 %',
      manufacturer: 'Example Pharma',
      strength: { value: 20_000, unit: 'ug/mL' },
      ingredients: [{ name: 'Lidocaine hydrochloride', strength: { value: 20_000, unit: 'ug/mL' } }],
      packUl: 2_000,
      singleUse: true,
      lot: 'AB-12',
      expiry: '2028-01-31',
      allergens: ['amide-anaesthetic'],
      flags: ['x'],
      ph: { low: 5, high: 7 },
      doNotMix: [],
    });
  });

  it('has no strength of its own where there are several substances in it', () => {
    const ingredients = [aProduct().ingredients[0], { name: 'Epinephrine', strength: { value: 10, unit: 'ug/mL' } }];
    expect(productValues(product({ ingredients }))).toMatchObject({ strength: null, ingredients });
    expect(productValues(product({ packUl: null, manufacturer: '' }))).not.toHaveProperty('packUl');
  });
});

describe('a code', () => {
  it('finds the product by its number, written with it or read from a pack of it, and the lot in any case', () => {
    const shelf = [{ product: product({ gtin: '' }), lots: [lot()] }];
    expect(findByCode(shelf, codeOf('(01)09506000134352(10)ab-12'))).toMatchObject({ lot: { id: 'lot1' } });
    expect(findByCode(shelf, codeOf('(01)09506000134352(10)ZZ'))).toMatchObject({ lot: null });
    const bare = [{ product: product({ gtin: '9506000134352' }), lots: [] }];
    expect(findByCode(bare, codeOf('9506000134352'))).toMatchObject({
      product: { product: { id: 'prod' } },
      lot: null,
    });
    expect(findByCode(bare, codeOf('(01)00000096385074'))).toBeNull();
    expect(findByCode(bare, codeOf('(10)AB-12'))).toBeNull();
  });
});
