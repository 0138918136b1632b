/** Currencies offered: those the runtime knows. */
import { homeLocale, regionOf } from '../../i18n/locale.ts';

/** ISO 4217 codes. */
export const CURRENCIES: string[] = Intl.supportedValuesOf('currency');

const BY_REGION: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  BR: 'BRL',
  MX: 'MXN',
  TR: 'TRY',
  PL: 'PLN',
};

/** The currency of the user's region; the euro where the region is not known. */
export const usualCurrency = (locale: string = homeLocale()): string => BY_REGION[regionOf(locale)] ?? 'EUR';
