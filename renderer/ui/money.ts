/** Money as shown: minor units in the currency's own form. */
import { numberFormat } from '../i18n/locale.ts';

/** Places after the separator of a currency. */
const placesOf = (currency: string): number =>
  numberFormat({ style: 'currency', currency }, 'en').resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as the program's language writes it. */
export const formatMoney = (amountMinor: number, currency: string, locale?: string): string =>
  numberFormat({ style: 'currency', currency }, locale).format(amountMinor / 10 ** placesOf(currency));

/** Minor units of an amount as typed. */
export const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** placesOf(currency));

/** An amount to be typed, from minor units. */
export const majorOf = (amountMinor: number, currency: string): number => amountMinor / 10 ** placesOf(currency);

/** Places that may be typed. */
export const moneyPlaces = placesOf;
