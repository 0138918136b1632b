/** A calibration in words: the measures that were taken, and what they make of the reference body. */
import { useTranslation } from 'react-i18next';

import type { StretchByPart } from '#shared/anatomy/calibrated-metric.ts';
import type { MeasureValue } from '#shared/anatomy/calibration.ts';
import { isAsReference, stretchLines } from '#shared/anatomy/stretch-lines.ts';

import { formatLengthCm } from '../canvas/chart-svg-measures.ts';
import { formatPercent } from '../ui/format.ts';

/** A factor as per cent of the reference body, to a tenth. */
export const formatFactor = (factor: number, locale?: string): string => formatPercent(factor, 1, locale);

/** Sentences' parts about a calibration. */
export interface CalibrationWords {
  /** A measure's name within a sentence; an unknown code as it is. */
  measureName(code: string): string;
  /** `head circumference 58 cm, thigh 60 cm`. */
  measures(list: readonly MeasureValue[]): string;
  /** `head 103 % along and 101 % around; …`, parts as the reference body left out. */
  factors(stretch: StretchByPart): string;
}

/** Words in the user's language, numbers in the given format. */
export function useCalibrationWords(locale?: string): CalibrationWords {
  const { t } = useTranslation('calibration');
  const measureName = (code: string) => t(`measure.${code}`, { defaultValue: code.replaceAll('_', ' ') });
  return {
    measureName,
    measures: (list) =>
      list.map(({ code, valueUm }) => `${measureName(code)} ${formatLengthCm(valueUm, locale)}`).join(', '),
    factors: (stretch) => {
      const lines = stretchLines(stretch);
      const told = lines.filter((line) => !isAsReference(line));
      return (told.length === 0 ? lines : told)
        .map(({ part, along, around }) =>
          t('factors.line', {
            part: t(`part.${part}`),
            along: formatFactor(along, locale),
            around: formatFactor(around, locale),
          }),
        )
        .join('; ');
    },
  };
}
