/** Measures as people read them: number as the program's language writes it, no-break space, unit. Base units come in. */
import type { Amount, StrengthUnit } from '#shared/cocktail/mixture.ts';
import { UG_PER_MG, UG_PER_ML_PER_PERCENT, umToCm, umToMm, ulToMl } from '#shared/units.ts';

import { numberFormat } from '../i18n/locale.ts';

const NO_BREAK_SPACE = '\u00a0';

function numberText(value: number, options: Intl.NumberFormatOptions, locale?: string): string {
  // The text of a double is the decimal that was meant, so that halves round away from zero as they should.
  return numberFormat(options, locale).format(`${value}`);
}

const withUnit = (text: string, unit: string): string => `${text}${NO_BREAK_SPACE}${unit}`;

/** Two decimals or three significant digits, whichever says more. */
const readable: Intl.NumberFormatOptions = {
  maximumSignificantDigits: 3,
  maximumFractionDigits: 2,
  roundingPriority: 'morePrecision',
};

/** A distance along the skin, from µm: `1.25 cm`. */
export const formatDistance = (um: number, locale?: string, decimals = 2): string =>
  withUnit(numberText(umToCm(um), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }, locale), 'cm');

/** A body measure or a limit, from µm: `1 cm`, `56.4 cm`. */
export const formatLengthCm = (um: number, locale?: string): string =>
  withUnit(numberText(umToCm(um), { maximumFractionDigits: 2 }, locale), 'cm');

/** A depth or needle length, from µm: `4 mm`. */
export const formatDepth = (um: number, locale?: string): string =>
  withUnit(numberText(umToMm(um), { maximumFractionDigits: 2 }, locale), 'mm');

/** An area of skin, from cm²: `12.4 cm²`. */
export const formatArea = (cm2: number, locale?: string): string =>
  withUnit(numberText(cm2, { minimumFractionDigits: 1, maximumFractionDigits: 1 }, locale), 'cm²');

/** A volume, from µL: `0.05 mL`. */
export const formatVolume = (ul: number, locale?: string): string =>
  withUnit(numberText(ulToMl(ul), { maximumFractionDigits: 3 }, locale), 'mL');

/** The bare number of mL, for a column whose head names the unit; two decimals at least so that they line up. */
export const formatMl = (ul: number, locale?: string): string =>
  numberText(ulToMl(ul), { minimumFractionDigits: 2, maximumFractionDigits: 3 }, locale);

/** An amount: mg, or µg where mg would be all zeros; U and IU as they are. */
export function formatAmount({ value, unit }: Pick<Amount, 'value' | 'unit'>, locale?: string): string {
  if (unit !== 'ug') return withUnit(numberText(value, readable, locale), unit);
  const small = value !== 0 && Math.abs(value) < UG_PER_MG / 100;
  return small
    ? withUnit(numberText(value, readable, locale), 'µg')
    : withUnit(numberText(value / UG_PER_MG, readable, locale), 'mg');
}

/** A concentration: `20 mg/mL (2 %)`; units per mL as they are. */
export function formatStrength(value: number, unit: StrengthUnit, locale?: string): string {
  if (unit !== 'ug/mL') return withUnit(numberText(value, readable, locale), unit);
  const perMl = formatAmount({ value, unit: 'ug' }, locale);
  const percent = value / UG_PER_ML_PER_PERCENT;
  return percent < 0.01 ? `${perMl}/mL` : `${perMl}/mL (${withUnit(numberText(percent, readable, locale), '%')})`;
}
