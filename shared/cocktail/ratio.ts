/** Exact fractions, so that the arithmetic of mixtures rounds once, at the very end. */

/** A fraction in lowest terms; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Makes a fraction in lowest terms. Throws on a zero denominator. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Zero. */
export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

/**
 * The decimal number that a person typed, exactly.
 *
 * A double prints as the shortest decimal that reads back as itself, and that is what was typed: 0.1 becomes 1/10.
 */
export function ratioOfDecimal(value: number): Ratio {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? ratio(digits * 10n ** BigInt(power)) : ratio(digits, 10n ** BigInt(-power));
}

/** Sum. */
export const addRatios = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** Product. */
export const multiplyRatios = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator);

/** Significant digits kept when a fraction becomes a number: one fewer than a double can always hold. */
const DIGITS = 15;

/** The fraction as a number of fifteen significant digits, halves away from zero: the one rounding there is. */
export function ratioToNumber(value: Ratio): number {
  const { denominator } = value;
  if (value.numerator === 0n) return 0;
  const negative = value.numerator < 0n;
  const magnitude = negative ? -value.numerator : value.numerator;
  // The quotient scaled so that its whole part has at least fifteen digits; where it has more, nothing is lost.
  const shift = Math.max(0, DIGITS - String(magnitude).length + String(denominator).length);
  const scaled = magnitude * 10n ** BigInt(shift);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  const text = `${negative ? '-' : ''}${rounded}e-${shift}`;
  return Number(Number(text).toPrecision(DIGITS));
}
