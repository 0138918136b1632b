import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkDigit, formatGs1, GS, type Gs1, isGtin, parseGs1 } from '#shared/clinical/gs1.ts';

const TODAY = '2026-11-10';
const GTIN = '09506000134352'; // the GTIN of GS1's own examples
const EMPTY: Gs1 = { gtin: null, expiry: null, lot: null, serial: null, produced: null, others: [] };

const read = (text: string) => {
  const reading = parseGs1(text, TODAY);
  return reading.ok ? reading.code : reading.problem;
};

describe('a barcode of a pack', () => {
  it('is read as a scanner types it, with the separator after the lot', () => {
    expect(read(`01${GTIN}1728013110AB-12/3${GS}21S0001`)).toEqual({
      ...EMPTY,
      gtin: GTIN,
      expiry: '2028-01-31',
      lot: 'AB-12/3',
      serial: 'S0001',
    });
  });

  it('is read with brackets as printed, in any order and with spaces between', () => {
    expect(read(`(10)AB12 (17)280131 (01)${GTIN} (11)260201`)).toEqual({
      ...EMPTY,
      gtin: GTIN,
      expiry: '2028-01-31',
      lot: 'AB12',
      produced: '2026-02-01',
    });
  });

  it.each([`]d2${GS}`, ']C1', ']Q3', GS, ''])('may begin with what scanners put before it: %j', (prefix) => {
    expect(read(`${prefix}01${GTIN}10A`)).toMatchObject({ gtin: GTIN, lot: 'A' });
  });

  it('means the last day of the month by day 00', () => {
    expect(read('(17)280200')).toMatchObject({ expiry: '2028-02-29' });
    expect(read('(17)270200')).toMatchObject({ expiry: '2027-02-28' });
    expect(read('(17)261100')).toMatchObject({ expiry: '2026-11-30' });
  });

  it('has the century that GS1 gives it: fifty years back to fifty ahead', () => {
    expect(read('(17)760101')).toMatchObject({ expiry: '2076-01-01' });
    expect(read('(17)770101')).toMatchObject({ expiry: '1977-01-01' });
    expect(parseGs1('(17)010101', '2060-01-01')).toMatchObject({ code: { expiry: '2101-01-01' } });
  });

  it('may be a product number alone, of 8, 12, 13 or 14 digits', () => {
    expect(read('9506000134352')).toMatchObject({ gtin: GTIN, lot: null });
    expect(read('96385074')).toMatchObject({ gtin: '00000096385074' });
  });

  it('keeps what this program does not use', () => {
    expect(read(`01${GTIN}240REF-1${GS}3103001750`)).toMatchObject({
      others: [
        { ai: '240', value: 'REF-1' },
        { ai: '3103', value: '001750' },
      ],
    });
  });

  it.each([
    ['', 'not-gs1', ''],
    ['hello', 'not-gs1', ''],
    ['(1)2', 'not-gs1', ''],
    ['(01)09506000134353', 'check-digit', '01'],
    ['(17)281301', 'date', '17'],
    ['(17)270229', 'date', '17'],
    ['(17)2801', 'length', '17'],
    ['0109506', 'length', '01'],
    [`10${'A'.repeat(21)}`, 'length', '10'],
    ['(10)A#B', 'characters', '10'],
    ['(10)A(10)B', 'twice', '10'],
  ])('that is none is refused with the reason: %j', (text, kind, ai) => {
    expect(read(text)).toEqual({ kind, ai });
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const gtin = digits(13).map((start) => start + checkDigit(start));
const date = fc
  .date({ min: new Date('1977-01-01T00:00:00Z'), max: new Date('2076-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const PLAIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!"%&\'*+,-./_:;<=>?'];
const textOf = (characters: readonly string[]) =>
  fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 20 }).map((list) => list.join(''));
const codeWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Gs1> =>
  fc
    .record({
      gtin: fc.option(gtin),
      expiry: fc.option(date),
      lot: fc.option(text),
      serial: fc.option(text),
      produced: fc.option(date),
      others: fc.uniqueArray(fc.record({ ai: fc.constantFrom('240', '30', '91', '710'), value: text }), {
        selector: ({ ai }) => ai,
        maxLength: 3,
      }),
    })
    .filter((code) => formatGs1(code, 'scanned') !== '');

describe('any code', () => {
  it('comes back as it was from how a scanner sends it', () => {
    fc.assert(
      fc.property(codeWith(textOf([...PLAIN, '(', ')'])), (code) => {
        const text = formatGs1(code, 'scanned');
        // Digits alone may be read as a product number, which is what a shelf label holds.
        fc.pre(!isGtin(text));
        expect(parseGs1(text, TODAY)).toEqual({ ok: true, code });
      }),
    );
  });

  it('comes back as it was from how it is printed', () => {
    fc.assert(
      fc.property(codeWith(textOf(PLAIN)), (code) => {
        expect(parseGs1(formatGs1(code, 'bracketed'), TODAY)).toEqual({ ok: true, code });
      }),
    );
  });

  it('with one digit of its product number mistyped is refused', () => {
    fc.assert(
      fc.property(gtin, fc.nat(13), fc.integer({ min: 1, max: 9 }), (good, at, by) => {
        const wrong = String((Number(good[at]) + by) % 10);
        expect(isGtin(good)).toBe(true);
        expect(isGtin(good.slice(0, at) + wrong + good.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('or any other text is read without a failure', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseGs1(text, TODAY);
      }),
    );
  });
});
