/** The numbers of a limit in words, in the units in which labels state them. */
import { useTranslation } from 'react-i18next';

import { DOSE_CODES, knownValues, type LimitValues } from '#shared/cocktail/guard/values.ts';

import { formatAmount, formatLengthCm, formatVolume } from '../../canvas/chart-svg-measures.ts';

/** One line for each number, in a fixed order. */
export function useValueLines(): (values: Readonly<Record<string, number>>) => string[] {
  const { t } = useTranslation('limits');
  return (values) => {
    const known: LimitValues = knownValues(values);
    const line = (key: string, value: number | string | undefined) =>
      value === undefined ? [] : [t(`value.${key}`, { value })];
    const doses = DOSE_CODES.flatMap(({ unit, perKg, session, point }) => {
      const amount = (value: number | undefined) => (value === undefined ? undefined : formatAmount({ value, unit }));
      return [
        ...line('perKg', amount(known[perKg])),
        ...line('session', amount(known[session])),
        ...line('point', amount(known[point])),
      ];
    });
    const { maxPointUl, maxVolumeUl, minSpacingUm } = known;
    return [
      ...doses,
      ...line('point', maxPointUl === undefined ? undefined : formatVolume(maxPointUl)),
      ...line('session', maxVolumeUl === undefined ? undefined : formatVolume(maxVolumeUl)),
      ...line('maxPoints', known.maxPoints),
      ...line('minSpacingUm', minSpacingUm === undefined ? undefined : formatLengthCm(minSpacingUm)),
      ...line('maxSessions', known.maxSessions),
      ...line('minIntervalDays', known.minIntervalDays),
      ...line('minIntervalMonths', known.minIntervalMonths),
    ];
  };
}
