/** The numbers of a limit of the clinic's own, in the units in which labels state them. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DOSE_CODES, type LimitCode } from '#shared/cocktail/guard/values.ts';
import { UG_PER_MG, UL_PER_ML, UM_PER_CM } from '#shared/units.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import classes from './limits.module.css';

type Values = Readonly<Record<string, number>>;
type DoseUnit = (typeof DOSE_CODES)[number]['unit'];

interface NumberField {
  readonly code: LimitCode;
  /** Word for it: `field.<key>`. */
  readonly key: string;
  readonly unit: string;
  /** Base units in one that is shown. */
  readonly scale: number;
  readonly decimals: number;
}

const OTHERS: readonly NumberField[] = [
  { code: 'maxPointUl', key: 'maxPointUl', unit: 'mL', scale: UL_PER_ML, decimals: 3 },
  { code: 'maxVolumeUl', key: 'maxVolumeUl', unit: 'mL', scale: UL_PER_ML, decimals: 3 },
  { code: 'maxPoints', key: 'maxPoints', unit: '', scale: 1, decimals: 0 },
  { code: 'minSpacingUm', key: 'minSpacingUm', unit: 'cm', scale: UM_PER_CM, decimals: 4 },
  { code: 'maxSessions', key: 'maxSessions', unit: '', scale: 1, decimals: 0 },
  { code: 'minIntervalDays', key: 'minIntervalDays', unit: '', scale: 1, decimals: 0 },
  { code: 'minIntervalMonths', key: 'minIntervalMonths', unit: '', scale: 1, decimals: 0 },
];

const doseFields = (unit: DoseUnit, shown: string): NumberField[] =>
  DOSE_CODES.filter((codes) => codes.unit === unit).flatMap(({ perKg, session, point }) =>
    [
      { code: perKg, key: 'perKg' },
      { code: session, key: 'session' },
      { code: point, key: 'point' },
    ].map((field) => ({ ...field, unit: shown, scale: unit === 'ug' ? UG_PER_MG : 1, decimals: 4 })),
  );

const unitOf = (values: Values): DoseUnit =>
  DOSE_CODES.find((codes) => [codes.perKg, codes.session, codes.point].some((code) => code in values))?.unit ?? 'ug';

const without = (values: Values, codes: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([code]) => !codes.includes(code)));

/** The fields. */
export function NumberFields({ values, onValues }: { values: Values; onValues: (values: Values) => void }) {
  const { t } = useTranslation('limits');
  const [unit, setUnit] = useState<DoseUnit>(() => unitOf(values));
  const field = ({ code, key, unit: shown, scale, decimals }: NumberField) => {
    const value = values[code];
    return (
      <DecimalInput
        key={code}
        live
        label={t(`field.${key}`)}
        {...(shown !== '' && { unit: shown })}
        decimals={decimals}
        max={1_000_000}
        value={value === undefined ? null : value / scale}
        onCommit={(next) =>
          onValues(
            next === null ? without(values, [code]) : { ...values, [code]: Number((next * scale).toPrecision(12)) },
          )
        }
      />
    );
  };
  return (
    <fieldset className={classes.numbers}>
      <legend>{t('own.numbers')}</legend>
      <p className={`${classes.quiet} ${classes.wide}`}>{t('own.numbersHint')}</p>
      <div className={`${classes.actions} ${classes.wide}`}>
        <span className={classes.quiet}>{t('own.unit')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('own.unit')}
          data={DOSE_CODES.map((codes) => ({ value: codes.unit, label: t(`unit.${codes.unit}`) }))}
          value={unit}
          onChange={(picked) => {
            const next = DOSE_CODES.find((codes) => codes.unit === picked)?.unit ?? 'ug';
            const old = doseFields(unit, '').map(({ code }) => code);
            // Units of different kinds are not turned into each other: the amounts are entered anew.
            if (next !== unit) onValues(without(values, old));
            setUnit(next);
          }}
        />
      </div>
      {doseFields(unit, t(`unit.${unit}`)).map(field)}
      {OTHERS.map(field)}
    </fieldset>
  );
}
