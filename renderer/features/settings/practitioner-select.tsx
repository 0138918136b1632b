/** Whose name stands on a chart that an assistant begins. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Settings } from '#shared/ipc/records.ts';

import { useAccess } from '../../records/access.ts';

interface PractitionerSelectProps {
  readonly value: Settings['practitioner'];
  readonly onChange: (practitioner: Settings['practitioner']) => void;
}

/** One of the clinic's people; whoever was named before stays to be chosen. */
export function PractitionerSelect({ value, onChange }: PractitionerSelectProps) {
  const { t } = useTranslation('settings');
  const people = (useAccess().data?.people ?? []).map(({ id, name }) => ({ id, name }));
  const choices = value === null || people.some(({ id }) => id === value.id) ? people : [value, ...people];
  return (
    <Select
      label={t('practitioner')}
      description={t('practitionerHint')}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(chosen) => onChange(choices.find(({ id }) => id === chosen) ?? null)}
    />
  );
}
