/** Other treatments on the same day or since the last session. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BodyOf } from '#shared/dossier/kinds.ts';

import classes from './care.module.css';

type Combined = BodyOf<'care'>['combined'];

interface CombinedProps {
  readonly values: Combined;
  readonly today: string;
  readonly disabled: boolean;
  readonly onChange: (values: Combined) => void;
}

/** One line for each. */
export function CombinedList({ values, today, disabled, onChange }: CombinedProps) {
  const { t } = useTranslation('care');
  const put = (index: number, part: Partial<Combined[number]>) =>
    onChange(values.map((value, i) => (i === index ? { ...value, ...part } : value)));
  return (
    <div className={classes.stack}>
      {values.map((value, index) => (
        <div key={index} className={classes.combined}>
          <TextInput
            size="xs"
            aria-label={t('combined.name')}
            placeholder={t('combined.name')}
            value={value.name}
            disabled={disabled}
            onChange={(event) => put(index, { name: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            type="date"
            aria-label={t('combined.date')}
            max={today}
            value={value.date ?? ''}
            disabled={disabled}
            onChange={(event) =>
              put(index, { date: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          />
          <TextInput
            size="xs"
            aria-label={t('note')}
            placeholder={t('note')}
            value={value.note}
            disabled={disabled}
            onChange={(event) => put(index, { note: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('combined.remove')}
            disabled={disabled}
            onClick={() => onChange(values.filter((_value, i) => i !== index))}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        className={classes.add ?? ''}
        leftSection={<IconPlus size={15} />}
        disabled={disabled}
        onClick={() => onChange([...values, { name: '', date: today, note: '' }])}
      >
        {t('combined.add')}
      </Button>
    </div>
  );
}
