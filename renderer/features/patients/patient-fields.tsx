/** The fields of the patient form. Only the family name is asked for. */
import { Grid, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type PatientInput, patientInputSchema } from '#shared/ipc/records.ts';

import { DecimalInput } from '../../ui/decimal-input.tsx';
import type { PatientProblems } from './patient-draft.ts';

const G_PER_KG = 1_000;

interface PatientFieldsProps {
  readonly draft: PatientInput;
  readonly problems: PatientProblems;
  readonly today: string;
  readonly onChange: (part: Partial<PatientInput>) => void;
}

/** Names, birth date, sex, weight, contact, reference, notes. */
export function PatientFields({ draft, problems, today, onChange }: PatientFieldsProps) {
  const { t } = useTranslation(['patients', 'common']);
  const problem = (field: keyof PatientInput) => {
    const kind = problems[field];
    return kind === undefined ? undefined : t(`problem.${kind}`);
  };
  const text = (field: 'family' | 'given' | 'phone' | 'email' | 'reference') => ({
    label: t(`field.${field}`),
    value: draft[field],
    error: problem(field),
    autoComplete: 'off',
    maxLength: field === 'phone' || field === 'reference' ? 100 : 200,
    onChange: (event: { currentTarget: { value: string } }) => {
      onChange({ [field]: event.currentTarget.value });
    },
  });
  return (
    <Stack gap="sm">
      <Grid gap="sm">
        <Grid.Col span={6}>
          <TextInput {...text('family')} withAsterisk data-autofocus />
        </Grid.Col>
        <Grid.Col span={6}>
          <TextInput {...text('given')} />
        </Grid.Col>
        <Grid.Col span={6}>
          <TextInput
            type="date"
            label={t('field.birthDate')}
            min="1880-01-01"
            max={today}
            value={draft.birthDate ?? ''}
            error={problem('birthDate')}
            onChange={(event) => {
              onChange({ birthDate: event.currentTarget.value === '' ? null : event.currentTarget.value });
            }}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <DecimalInput
            label={t('field.weight')}
            unit="kg"
            decimals={1}
            step={0.5}
            max={1_000}
            value={draft.weightG === null ? null : draft.weightG / G_PER_KG}
            error={problem('weightG')}
            onCommit={(kg) => {
              onChange({ weightG: kg === null || kg === 0 ? null : Math.round(kg * G_PER_KG) });
            }}
          />
        </Grid.Col>
      </Grid>
      <div>
        <Text fw={540} id="sex-label" mb={3}>
          {t('field.sex')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="sex-label"
          value={draft.sex}
          onChange={(value) => {
            onChange({ sex: patientInputSchema.shape.sex.parse(value) });
          }}
          data={patientInputSchema.shape.sex.options.map((value) => ({ value, label: t(`common:sex.${value}`) }))}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t('field.sexHint')}
        </Text>
      </div>
      <Grid gap="sm">
        <Grid.Col span={6}>
          <TextInput {...text('phone')} type="tel" />
        </Grid.Col>
        <Grid.Col span={6}>
          <TextInput {...text('email')} />
        </Grid.Col>
      </Grid>
      <TextInput {...text('reference')} description={t('field.referenceHint')} />
      <Textarea
        label={t('field.notes')}
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        value={draft.notes}
        onChange={(event) => {
          onChange({ notes: event.currentTarget.value });
        }}
      />
    </Stack>
  );
}
