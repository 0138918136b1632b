/** The day a photo shows, where somebody knows it better than the program. */
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useAppInfo } from '../../records/queries.ts';
import { plainDateIn } from '../../ui/format.ts';

interface DayFieldProps {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly disabled?: boolean;
}

/** A date that may stay empty. */
export function DayField({ value, onChange, disabled = false }: DayFieldProps) {
  const { t } = useTranslation('photos');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  return (
    <TextInput
      type="date"
      label={t('field.takenOn')}
      description={t('field.takenOnHint')}
      min="1900-01-01"
      max={plainDateIn(new Date().toISOString(), zone)}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => {
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    />
  );
}
