import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import * as edits from '../../../../../../renderer/features/session/treatment/cocktail-edits.ts';
import { STRENGTH_UNITS, toKept, toShown } from '../../../../../../renderer/records/strength-units.ts';
import type { Treatment } from '../../../../../../shared/chart/schema.ts';

const dry: Treatment = {
  id: 't1',
  indication: '',
  technique: { code: 'point-by-point', spacingUm: [10_000, 40_000] },
  cocktail: { components: [], preparedUl: 0, discardedUl: 0 },
};
const apply = (start: Treatment, ...changes: ((treatment: Treatment) => Treatment)[]): Treatment =>
  changes.reduce((treatment, change) => change(treatment), start);
const two = apply(dry, edits.addComponent('a'), edits.addComponent('b'), edits.setVolume('a', 1_000));

describe('the prepared volume', () => {
  it('follows the components as long as it is their sum', () => {
    expect(two.cocktail.preparedUl).toBe(1_000);
    expect(apply(two, edits.setVolume('b', 500)).cocktail.preparedUl).toBe(1_500);
    expect(apply(two, edits.removeComponent('a')).cocktail.preparedUl).toBe(0);
  });

  it('stays as it was entered once it differs from the sum', () => {
    const entered = apply(two, edits.setPrepared(900), edits.setVolume('b', 500));
    expect(entered.cocktail.preparedUl).toBe(900);
  });
});

describe('components', () => {
  it('lose a field whose text was emptied, and keep what the program does not know', () => {
    const start = apply(two, edits.setLot('a', '4711'));
    const withUnknown: Treatment = {
      ...start,
      cocktail: {
        ...start.cocktail,
        components: start.cocktail.components.map((component) => ({ ...component, udi: '(01)1' })),
      },
    };
    expect(apply(withUnknown, edits.setLot('a', '')).cocktail.components[0]).toEqual({
      id: 'a',
      name: '',
      strength: null,
      volumeUl: 1_000,
      udi: '(01)1',
    });
  });

  it('of the catalogue take whole vials with their volume, until somebody writes another number', () => {
    const values = { name: 'A', strength: null, productId: 'p', packUl: 2_000, singleUse: true, lotId: 'l', lot: 'X' };
    const start = apply(dry, edits.addFromCatalogue('a', values));
    const vials = (treatment: Treatment) => treatment.cocktail.components[0]?.vials;
    const drawn = apply(start, edits.setVolume('a', 2_500));
    expect(vials(start)).toBeUndefined();
    expect(vials(drawn)).toBe(2);
    expect(vials(apply(drawn, edits.setVolume('a', 1_000)))).toBe(1);
    const own = apply(drawn, edits.setVials('a', 3));
    expect(vials(apply(own, edits.setVolume('a', 1_000)))).toBe(3);
    // Nobody can know how much is left of a vial for several uses.
    const several = apply(
      dry,
      edits.addFromCatalogue('a', { ...values, singleUse: false }),
      edits.setVolume('a', 2_500),
    );
    expect(vials(several)).toBeUndefined();
    // A lot that is typed in is none of the catalogue's.
    expect(apply(drawn, edits.setLot('a', 'Y')).cocktail.components[0]).not.toHaveProperty('lotId');
    expect(vials(apply(drawn, edits.setLot('a', 'Y')))).toBeUndefined();
  });

  it('of the catalogue become typed-in ones without what the label said, and keep the rest', () => {
    const values = { name: 'A', strength: null, productId: 'p', allergens: ['x'], lotId: 'l', lot: 'X' };
    const start = apply(dry, edits.addFromCatalogue('a', values), edits.detach('a'));
    expect(start.cocktail.components).toEqual([{ id: 'a', name: 'A', strength: null, lot: 'X', volumeUl: 0 }]);
  });

  it('take the lot that is chosen, with its date', () => {
    const start = apply(
      dry,
      edits.addFromCatalogue('a', { name: 'A', strength: null, packUl: 2_000, singleUse: true }),
    );
    const chosen = apply(
      start,
      edits.setVolume('a', 500),
      edits.chooseLot('a', { lotId: 'l', lot: 'X', expiry: '2028-01-31' }),
    );
    expect(chosen.cocktail.components[0]).toMatchObject({ lotId: 'l', lot: 'X', expiry: '2028-01-31', vials: 1 });
  });

  it('move one place and stop at the ends', () => {
    const order = (treatment: Treatment) => treatment.cocktail.components.map(({ id }) => id).join('');
    expect(order(apply(two, edits.moveComponent('a', 1)))).toBe('ba');
    expect(order(apply(two, edits.moveComponent('a', -1)))).toBe('ab');
    expect(order(apply(two, edits.moveComponent('b', 1)))).toBe('ab');
  });
});

describe('strengths', () => {
  it('are kept in µg/mL: 2 % lidocaine is 20 mg/mL', () => {
    expect(toKept(2, '%')).toEqual({ value: 20_000, unit: 'ug/mL' });
    expect(toShown({ value: 20_000, unit: 'ug/mL' }, 'mg/mL')).toBe(20);
  });

  it('come back as they were typed, in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom(...STRENGTH_UNITS), (n, unit) => {
        const typed = n / 1_000;
        expect(toShown(toKept(typed, unit), unit)).toBe(typed);
      }),
    );
  });
});
