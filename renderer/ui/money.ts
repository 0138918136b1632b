/** Money as shown: minor units in the currency's own form. */

/** Places after the separator of a currency. */
const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in the user's regional format. */
export const formatMoney = (amountMinor: number, currency: string, locale?: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountMinor / 10 ** placesOf(currency));

/** Minor units of an amount as typed. */
export const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** placesOf(currency));

/** An amount to be typed, from minor units. */
export const majorOf = (amountMinor: number, currency: string): number => amountMinor / 10 ** placesOf(currency);

/** Places that may be typed. */
export const moneyPlaces = placesOf;
