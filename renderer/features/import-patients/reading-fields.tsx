/** Encoding, separator, titles; and what cannot be known from the list itself. */
import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import {
  type ChosenReading,
  DATE_ORDERS,
  ENCODINGS,
  NAME_ORDERS,
  SEPARATORS,
  WEIGHT_UNITS,
} from '#shared/interchange/patient-list/reading.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';

import classes from './import-patients.module.css';

/** Keys of words for separators: a tab is no key. */
const SEPARATOR_KEYS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly value: T | null;
  readonly words: (value: T) => string;
  readonly onChange: (value: T) => void;
  /** Why it must be chosen. */
  readonly question?: string | undefined;
}

function Choice<T extends string>({ label, all, value, words, onChange, question }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      value={value}
      error={question}
      placeholder="—"
      data={all.map((one) => ({ value: one, label: words(one) }))}
      onChange={(next) => {
        const known = all.find((one) => one === next);
        if (known !== undefined) onChange(known);
      }}
    />
  );
}

/** What has only one way to be read is not asked. */
export function ReadingFields({
  plan: { reading, questions, refused },
  onRead,
}: {
  plan: PatientListPlan;
  onRead: (part: Partial<ChosenReading>) => void;
}) {
  const { t } = useTranslation('patient-list');
  const { columns } = reading;
  // Another way to take the lines apart makes other columns.
  const anew = { columns: null, sexWords: [] };
  const ask = (question: (typeof questions)[number]) =>
    questions.includes(question) ? t(`question.${question}`) : undefined;
  return (
    <div className={classes.fields}>
      <Choice
        label={t('encoding.label')}
        all={ENCODINGS}
        value={reading.encoding}
        words={(one) => t(`encoding.${one}`)}
        onChange={(encoding) => onRead({ ...anew, encoding })}
      />
      <Choice
        label={t('separator.label')}
        all={SEPARATORS}
        value={reading.separator}
        words={(one) => t(`separator.${SEPARATOR_KEYS[one]}`)}
        onChange={(separator) => onRead({ ...anew, separator })}
      />
      {refused === null && columns.includes('birthDate') && (
        <Choice
          label={t('dates.label')}
          all={DATE_ORDERS}
          value={reading.dateOrder}
          words={(one) => t(`dates.${one}`)}
          question={ask('date-order')}
          onChange={(dateOrder) => onRead({ dateOrder })}
        />
      )}
      {refused === null && columns.includes('weight') && (
        <Choice
          label={t('weights.label')}
          all={WEIGHT_UNITS}
          value={reading.weightUnit}
          words={(one) => t(`weights.${one}`)}
          onChange={(weightUnit) => onRead({ weightUnit })}
        />
      )}
      {refused === null && columns.includes('fullName') && !columns.includes('family') && (
        <Choice
          label={t('names.label')}
          all={NAME_ORDERS}
          value={reading.nameOrder}
          words={(one) => t(`names.${one}`)}
          question={ask('name-order')}
          onChange={(nameOrder) => onRead({ nameOrder })}
        />
      )}
      {refused === null && (
        <Switch
          className={classes.header ?? ''}
          label={t('header')}
          checked={reading.header}
          onChange={(event) => onRead({ ...anew, header: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
