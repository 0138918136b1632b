/** Fields of the pattern bar: a choice, a length, a number, an angle. */
import { SegmentedControl, Slider } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { cmToUm, umToCm } from '#shared/units.ts';

import { formatLengthCm } from '../../../canvas/chart-svg-measures.ts';
import { fitsWindow } from '../../../editor/pattern-request.ts';
import { DecimalInput } from '../../../ui/decimal-input.tsx';
import classes from './pattern.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of few. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onChange={(next) => {
        const found = options.find((option) => option.value === next);
        if (found !== undefined) onChange(found.value);
      }}
    />
  );
}

interface LengthProps {
  readonly label: string;
  readonly um: number;
  readonly onChange: (um: number) => void;
}

/** A length in cm; laid as it is typed. */
export function LengthField({ label, um, onChange }: LengthProps) {
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <DecimalInput
        w={78}
        size="xs"
        aria-label={label}
        value={umToCm(um)}
        decimals={2}
        min={0.1}
        max={100}
        step={0.1}
        unit="cm"
        allowEmpty={false}
        live
        onCommit={(cm) => cm !== null && onChange(cmToUm(cm))}
      />
    </label>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number. */
export function NumberField({ label, value, min = 1, max, unit, onChange }: NumberProps) {
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <DecimalInput
        w={62}
        size="xs"
        aria-label={label}
        value={value}
        decimals={0}
        min={min}
        max={max}
        {...(unit === undefined ? {} : { unit })}
        allowEmpty={false}
        live
        onCommit={(next) => next !== null && onChange(next)}
      />
    </label>
  );
}

/** How far the pattern is turned. */
export function AngleField({ degrees, onChange }: { degrees: number; onChange: (degrees: number) => void }) {
  const { t } = useTranslation('pattern');
  return (
    <div className={classes.field}>
      <span>{t('angle')}</span>
      <Slider
        className={classes.angle ?? ''}
        size="sm"
        min={-180}
        max={180}
        step={1}
        label={null}
        thumbLabel={t('angle')}
        value={degrees}
        onChange={onChange}
      />
      <span className={classes.degrees}>{degrees}°</span>
    </div>
  );
}

/** Said of a spacing that the technique's window does not allow. */
export function OutsideWindow({ um, window }: { um: number; window: readonly [number, number] | null }) {
  const { t } = useTranslation('pattern');
  if (window === null || fitsWindow(um, window)) return null;
  return (
    <span className={classes.warning} role="status">
      <IconAlertTriangle size={15} />
      {t('outside', { min: formatLengthCm(window[0]), max: formatLengthCm(window[1]) })}
    </span>
  );
}
