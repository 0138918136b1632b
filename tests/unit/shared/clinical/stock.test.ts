import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  daysLater,
  EXPIRY_SOON_DAYS,
  expiryState,
  lotProblems,
  shelfOf,
  usedVials,
  vialsAfter,
  vialsFor,
} from '#shared/clinical/stock.ts';

const TODAY = '2026-11-10';

describe('a lot', () => {
  it('may be used through the day of its expiry and is announced before it', () => {
    expect(expiryState(TODAY, TODAY)).toBe('soon');
    expect(expiryState(daysLater(TODAY, -1), TODAY)).toBe('expired');
    expect(expiryState(daysLater(TODAY, EXPIRY_SOON_DAYS), TODAY)).toBe('soon');
    expect(expiryState(daysLater(TODAY, EXPIRY_SOON_DAYS + 1), TODAY)).toBe('ok');
    expect(expiryState(null, TODAY)).toBe('undated');
  });

  it('warns where it is expired, blocked, not in the catalogue or used up', () => {
    const lot = { expiry: '2028-01-31', blocked: false, vials: 1 };
    const component = { productId: 'p', lotId: 'l', lot: 'A', vials: 1 };
    expect(lotProblems(component, lot, TODAY)).toEqual([]);
    expect(lotProblems(component, { ...lot, blocked: true, expiry: '2026-01-31' }, TODAY)).toEqual([
      'expired',
      'blocked',
    ]);
    expect(lotProblems({ ...component, vials: 2 }, lot, TODAY)).toEqual(['none-left']);
    expect(lotProblems(component, null, TODAY)).toEqual(['unknown-lot']);
    // What was typed in has no product to know lots of.
    expect(lotProblems({ lot: 'A' }, null, TODAY)).toEqual([]);
  });
});

const move = fc.record({
  vials: fc.integer({ min: -50, max: 50 }),
  reason: fc.constantFrom('received', 'used', 'discarded', 'returned'),
});

describe('stock', () => {
  it('is the sum of what came and went, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const sum = moves.reduce((total, { vials }) => total + vials, 0);
        expect(vialsAfter(moves)).toBe(sum);
        expect(vialsAfter(moves.toReversed())).toBe(sum);
      }),
    );
  });

  it('begins anew with a count', () => {
    fc.assert(
      fc.property(fc.array(move), fc.nat(100), fc.array(move), (before, counted, after) => {
        const count = { vials: counted, reason: 'counted' as const };
        expect(vialsAfter([...before, count, ...after])).toBe(counted + vialsAfter(after));
      }),
    );
  });

  it('of a product counts what may be used, and says what may not', () => {
    const lots = [
      { expiry: '2028-01-31', blocked: false, vials: 3 },
      { expiry: daysLater(TODAY, 10), blocked: false, vials: 2 },
      { expiry: '2026-01-31', blocked: false, vials: 4 },
      { expiry: '2028-01-31', blocked: true, vials: 5 },
      { expiry: '2026-11-11', blocked: false, vials: 0 },
    ];
    expect(shelfOf(lots, 5, TODAY)).toEqual({
      vials: 5,
      unusable: 9,
      low: true,
      nextExpiry: daysLater(TODAY, 10),
      soon: true,
      expired: true,
    });
    expect(shelfOf(lots, 4, TODAY).low).toBe(false);
    expect(shelfOf([], null, TODAY)).toMatchObject({ vials: 0, low: false, nextExpiry: null });
  });

  it('is taken in whole vials', () => {
    expect(vialsFor(2_000, 2_000)).toBe(1);
    expect(vialsFor(2_000, 2_001)).toBe(2);
    expect(vialsFor(2_000, 0)).toBe(0);
    expect(vialsFor(undefined, 500)).toBeNull();
  });

  it('is taken from the lots of all treatments together', () => {
    const component = (id: string, own: object) => ({ id, name: id, strength: null, volumeUl: 1, ...own });
    const cocktail = (...components: ReturnType<typeof component>[]) => ({ components, preparedUl: 0, discardedUl: 0 });
    const treatment = { indication: '', technique: { code: 'x', spacingUm: null } };
    const chart = {
      treatments: [
        { ...treatment, id: 't1', cocktail: cocktail(component('a', { lotId: 'l1', vials: 2 }), component('b', {})) },
        {
          ...treatment,
          id: 't2',
          cocktail: cocktail(component('c', { lotId: 'l1', vials: 1 }), component('d', { lotId: 'l2', vials: 0 })),
        },
      ],
    };
    expect([...usedVials(chart)]).toEqual([['l1', 3]]);
  });
});
