import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDecimal, stepDecimal, writeDecimal } from '../../../../renderer/ui/decimal.ts';

const read = (text: string, decimals = 3, separator: '.' | ',' = '.') => readDecimal(text, decimals, separator);
const separators = fc.constantFrom<'.' | ','>('.', ',');

describe('reading a typed number', () => {
  it.each([
    ['0,05', 0.05],
    ['0.05', 0.05],
    [' 12 ', 12],
    [',5', 0.5],
    ['.5', 0.5],
    ['3,', 3],
    ['1 250', 1250],
    ['1\u202f250,5', 1250.5],
    ['0,050', 0.05],
    ['\u22122', -2],
  ])('takes %j as %d in either convention', (text, value) => {
    expect(read(text, 3, '.')).toEqual({ kind: 'number', value });
    expect(read(text, 3, ',')).toEqual({ kind: 'number', value });
  });

  it.each(['abc', '1.2.3', '1,2,3', '1.000,5', '1e3', '5 mL', '--1', '.', ',', '-', 'NaN', 'Infinity', '0x10'])(
    'refuses %j',
    (text) => {
      expect(read(text).kind).toBe('invalid');
    },
  );

  it('treats nothing but spaces as empty', () => {
    expect(read('').kind).toBe('empty');
    expect(read(' \u00a0').kind).toBe('empty');
  });

  it('refuses to guess whether a separator of the other convention means thousands', () => {
    expect(read('1,000', 3, '.').kind).toBe('ambiguous');
    expect(read('1.000', 3, ',').kind).toBe('ambiguous');
    expect(read('1.250', 3, '.')).toEqual({ kind: 'number', value: 1.25 });
    expect(read('1,250', 3, ',')).toEqual({ kind: 'number', value: 1.25 });
  });

  it('refuses more places than the field keeps instead of rounding a dose', () => {
    expect(read('0.0005', 3).kind).toBe('too-precise');
    expect(read('0.0500', 3)).toEqual({ kind: 'number', value: 0.05 });
    expect(read('2.5', 0).kind).toBe('too-precise');
  });

  it('reads back what it wrote, in either convention', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        separators,
        (n, d, s) => {
          const value = n / 10 ** d;
          const text = writeDecimal(value, d, s);
          const reading = readDecimal(text, d, s);
          expect(reading).toEqual({ kind: 'number', value: value === 0 ? 0 : value });
        },
      ),
    );
  });

  it('never throws and never answers with something that is no number', () => {
    fc.assert(
      fc.property(fc.string(), separators, (text, separator) => {
        const reading = readDecimal(text, 3, separator);
        if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      }),
    );
  });
});

describe('writing a number', () => {
  it('leaves out zeros that say nothing', () => {
    expect(writeDecimal(0.5, 3, ',')).toBe('0,5');
    expect(writeDecimal(100, 2, '.')).toBe('100');
    expect(writeDecimal(100, 0, '.')).toBe('100');
    expect(writeDecimal(-0.0001, 2, '.')).toBe('0');
  });
});

describe('stepping', () => {
  it('adds up without binary noise and stays within the limits', () => {
    expect(stepDecimal(0.1, 0.2, 3, 0, 10)).toBe(0.3);
    expect(stepDecimal(0.05, -0.1, 3, 0, 10)).toBe(0);
    expect(stepDecimal(9.95, 0.1, 3, 0, 10)).toBe(10);
  });
});
