/** Reading and writing decimal numbers as people type them: with a comma or a point, never guessed. */
import { numberFormat } from '../i18n/locale.ts';

/** What a typed text means; `ambiguous` where a separator could mean thousands. */
export type DecimalReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'invalid' | 'ambiguous' | 'too-precise' };

/** The decimal separator of the program's language. */
export const localeDecimalSeparator = (locale?: string): '.' | ',' =>
  numberFormat({}, locale).format(1.5).includes(',') ? ',' : '.';

const SPACES = /[\s\u00a0\u202f]/g;
const DECIMAL = /^-?(?:\d+[.,]?\d*|[.,]\d+)$/;
const MAYBE_THOUSANDS = /^-?[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * Reads a typed number with at most `decimals` places.
 *
 * A dose is never rounded or guessed: "1,000" where the comma is not the decimal separator could be one or a
 * thousand, so it is refused.
 */
export function readDecimal(text: string, decimals: number, separator: '.' | ','): DecimalReading {
  const compact = text.replace(SPACES, '').replace('\u2212', '-');
  if (compact === '') return { kind: 'empty' };
  if (!DECIMAL.test(compact)) return { kind: 'invalid' };
  const thousands = MAYBE_THOUSANDS.exec(compact);
  if (thousands !== null && thousands[1] !== separator) return { kind: 'ambiguous' };
  const normal = compact.replace(',', '.');
  const places = (normal.split('.')[1] ?? '').replace(/0+$/, '').length;
  if (places > decimals) return { kind: 'too-precise' };
  const value = Number(normal);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'invalid' };
}

/** A number as typed text: up to `decimals` places, no grouping, the given separator. */
export function writeDecimal(value: number, decimals: number, separator: '.' | ','): string {
  const fixed = value.toFixed(decimals);
  const short = fixed.includes('.') ? fixed.replace(/0+$/, '').replace(/\.$/, '') : fixed;
  return (short === '-0' ? '0' : short).replace('.', separator);
}

/** The next value up or down by `step`, within the limits and free of binary rounding noise. */
export function stepDecimal(value: number, step: number, decimals: number, min: number, max: number): number {
  return Number(Math.min(max, Math.max(min, value + step)).toFixed(decimals));
}
