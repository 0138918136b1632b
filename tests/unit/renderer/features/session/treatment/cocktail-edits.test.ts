import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import * as edits from '../../../../../../renderer/features/session/treatment/cocktail-edits.ts';
import {
  STRENGTH_UNITS,
  toKept,
  toShown,
} from '../../../../../../renderer/records/strength-units.ts';
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
