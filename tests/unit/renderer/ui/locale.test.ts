import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { formatDistance, formatVolume } from '../../../../renderer/canvas/chart-svg-measures.ts';
import { currentLocale, setLocale } from '../../../../renderer/i18n/locale.ts';
import { localeDecimalSeparator, readDecimal, writeDecimal } from '../../../../renderer/ui/decimal.ts';
import { formatAgo } from '../../../../renderer/ui/elapsed.ts';
import { compareNames, formatFixed, formatList, formatPlainDate, formatTime } from '../../../../renderer/ui/format.ts';
import { formatMoney } from '../../../../renderer/ui/money.ts';

const LOCALES = ['en', 'en-GB', 'fr', 'fr-CA', 'fr-CH', 'es', 'es-MX', 'it', 'it-CH'] as const;
const aLocale = fc.constantFrom(...LOCALES);

const plain = (text: string): string => text.replace(/\s/g, ' ');

afterEach(() => {
  setLocale('en');
});

describe('the locale', () => {
  it('is that of the language from the moment it is chosen, for formats made before too', () => {
    expect(plain(formatVolume(50))).toBe('0.05 mL');
    setLocale('fr');
    expect(currentLocale()).toBe('fr');
    expect(plain(formatVolume(50))).toBe('0,05 mL');
    expect(formatPlainDate('2026-11-03')).toBe('3 nov. 2026');
    expect(plain(formatMoney(12_050, 'EUR'))).toBe('120,50 €');
    expect(formatAgo('2026-11-03T08:00:00Z', Date.parse('2026-11-03T08:02:00Z'))).toBe('il y a 2 minutes');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b et c');
    setLocale('es');
    expect(formatPlainDate('2026-11-03')).toBe('3 nov 2026');
    setLocale('it');
    expect(formatTime('2026-11-03T21:30:00Z', 'Europe/Rome')).toBe('22:30');
    expect(plain(formatDistance(12_400))).toBe('1,24 cm');
  });

  it('has the decimals of its region: a point in Mexico and Switzerland, a comma elsewhere', () => {
    const separators = LOCALES.map((locale) => `${locale} ${localeDecimalSeparator(locale)}`);
    expect(separators).toEqual(['en .', 'en-GB .', 'fr ,', 'fr-CA ,', 'fr-CH ,', 'es ,', 'es-MX .', 'it ,', 'it-CH .']);
  });

  it('sorts names as the language does', () => {
    setLocale('es');
    expect(['Ñato', 'Oca', 'Nube', 'Ánade'].toSorted(compareNames)).toEqual(['Ánade', 'Nube', 'Ñato', 'Oca']);
  });
});

describe('numbers that are typed', () => {
  it('are read with either separator in every language', () => {
    for (const locale of LOCALES) {
      const separator = localeDecimalSeparator(locale);
      expect(readDecimal('0,05', 3, separator), locale).toEqual({ kind: 'number', value: 0.05 });
      expect(readDecimal('0.05', 3, separator), locale).toEqual({ kind: 'number', value: 0.05 });
    }
  });

  it('are the numbers that were written, in every language', () => {
    fc.assert(
      fc.property(
        aLocale,
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (locale, n, places) => {
          const value = n / 10 ** places;
          const separator = localeDecimalSeparator(locale);
          const reading = readDecimal(writeDecimal(value, places, separator), places, separator);
          expect(reading).toEqual({ kind: 'number', value });
        },
      ),
    );
  });

  it('may be what a screen shows, as long as nothing stands between thousands', () => {
    fc.assert(
      fc.property(aLocale, fc.integer({ min: 0, max: 999_999 }), (locale, thousandths) => {
        const shown = formatFixed(thousandths / 1_000, 3, locale);
        const reading = readDecimal(shown, 3, localeDecimalSeparator(locale));
        expect(reading).toEqual({ kind: 'number', value: thousandths / 1_000 });
      }),
    );
  });

  it('are never taken a thousand times too large or too small', () => {
    fc.assert(
      fc.property(
        aLocale,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        (locale, whole, rest) => {
          const separator = localeDecimalSeparator(locale);
          const other = separator === ',' ? '.' : ',';
          const text = `${whole}${other}${String(rest).padStart(3, '0')}`;
          expect(readDecimal(text, 3, separator)).toEqual({ kind: 'ambiguous' });
        },
      ),
    );
  });
});
