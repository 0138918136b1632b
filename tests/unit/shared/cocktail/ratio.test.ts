import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addRatios, multiplyRatios, ratio, ratioOfDecimal, ratioToNumber } from '#shared/cocktail/ratio.ts';

describe('exact fractions', () => {
  it('take a decimal number as it was typed', () => {
    expect(ratioOfDecimal(0.1)).toEqual(ratio(1n, 10n));
    expect(ratioOfDecimal(2.5e-7)).toEqual(ratio(25n, 100_000_000n));
    expect(ratioOfDecimal(1e21)).toEqual(ratio(10n ** 21n));
    expect(ratioOfDecimal(-0.25)).toEqual(ratio(-1n, 4n));
  });

  it('add a tenth and two tenths to exactly three tenths', () => {
    expect(ratioToNumber(addRatios(ratioOfDecimal(0.1), ratioOfDecimal(0.2)))).toBe(0.3);
  });

  it('round once, halves away from zero, to fifteen digits', () => {
    expect(ratioToNumber(ratio(1n, 3n))).toBe(0.333333333333333);
    expect(ratioToNumber(ratio(-2n, 3n))).toBe(-0.666666666666667);
    expect(ratioToNumber(ratio(1n, 8n))).toBe(0.125);
    expect(ratioToNumber(ratio(0n, 8n))).toBe(0);
  });

  it('give back every number of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`);
        expect(ratioToNumber(ratioOfDecimal(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('multiply and add like numbers do', () => {
    const small = fc.integer({ min: -1_000, max: 1_000 });
    const positive = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(small, positive, small, positive, (a, b, c, d) => {
        const left = ratio(BigInt(a), BigInt(b));
        const right = ratio(BigInt(c), BigInt(d));
        expect(ratioToNumber(multiplyRatios(left, right))).toBeCloseTo((a / b) * (c / d), 6);
        expect(ratioToNumber(addRatios(left, right))).toBeCloseTo(a / b + c / d, 6);
      }),
    );
  });

  it('refuse a denominator of zero and what is not a number', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => ratioOfDecimal(Number.NaN)).toThrow(RangeError);
  });
});
