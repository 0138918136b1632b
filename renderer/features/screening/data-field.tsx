/** One field of an answer. */
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type FieldCode, fieldOf } from '#shared/clinical/screening/fields.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';

interface DataFieldProps {
  readonly code: FieldCode;
  readonly value: string;
  /** Whether a yes is incomplete without it. */
  readonly isNeeded: boolean;
  readonly onChange: (value: string) => void;
}

/** Blood values have few places. */
const DECIMALS = 2;
const PRESSURE = /^\s*\d{2,3}\s*\/\s*\d{2,3}\s*$/;

interface MeasureProps extends DataFieldProps {
  readonly units: readonly string[];
}

function MeasureField({ code, value, isNeeded, units, onChange }: MeasureProps) {
  const { t } = useTranslation('screening');
  const [number = '', ...rest] = value.split(' ');
  const unit = rest.join(' ') || (units[0] ?? '');
  const write = (text: string, of: string) => onChange(text === '' ? '' : `${text} ${of}`.trim());
  const input = (
    <DecimalInput
      size="xs"
      label={t(`field.${code}`)}
      withAsterisk={isNeeded}
      decimals={DECIMALS}
      value={number === '' ? null : Number(number)}
      {...(units.length === 1 ? { unit } : {})}
      onCommit={(next) => write(next === null ? '' : String(next), unit)}
    />
  );
  if (units.length < 2) return input;
  return (
    <>
      {input}
      <Select
        size="xs"
        label={t('field.unit', { field: t(`field.${code}`) })}
        data={[...units]}
        value={unit}
        onChange={(next) => write(number, next ?? unit)}
      />
    </>
  );
}

/** A field of the kind its code says. */
export function DataField(props: DataFieldProps) {
  const { code, value, isNeeded, onChange } = props;
  const { t } = useTranslation('screening');
  const field = fieldOf(code);
  const common = { size: 'xs', label: t(`field.${code}`), withAsterisk: isNeeded } as const;
  switch (field.kind) {
    case 'measure':
      return <MeasureField {...props} units={field.units} />;
    case 'choice':
      return (
        <Select
          {...common}
          clearable
          data={field.options.map((option) => ({ value: option, label: t(`option.${code}.${option}`) }))}
          value={value === '' ? null : value}
          onChange={(next) => onChange(next ?? '')}
        />
      );
    case 'tick':
      return (
        <Checkbox
          size="xs"
          mt={24}
          label={t(`field.${code}`)}
          checked={value === 'yes'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
        />
      );
    case 'date':
      return (
        <TextInput {...common} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'pressure':
      return (
        <TextInput
          {...common}
          placeholder="120/80"
          value={value}
          error={value !== '' && !PRESSURE.test(value) ? t('pressureForm') : null}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          value={value}
          maxLength={500}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
