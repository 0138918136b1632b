/** What each column of the list holds. */
import { Select } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { type ChosenReading, LIST_FIELDS, type ListField } from '#shared/interchange/patient-list/reading.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';

import { Notice } from '../../ui/notice.tsx';
import classes from './import-patients.module.css';

const NOT_TAKEN = '';

/** One line a column: its title, its first cells, and what they are. A field is held by one column alone. */
export function ColumnList({
  plan: { reading, titles, samples, questions },
  onRead,
  sexWords,
}: {
  plan: PatientListPlan;
  onRead: (part: Partial<ChosenReading>) => void;
  /** What belongs below the column of sexes. */
  sexWords: ReactNode;
}) {
  const { t } = useTranslation('patient-list');
  const put = (index: number, field: ListField | null) => {
    onRead({
      columns: reading.columns.map((other, i) => (i === index ? field : other === field ? null : other)),
    });
  };
  return (
    <>
      <h2 className={classes.subtitle}>{t('columns')}</h2>
      {questions.includes('name-column') && <Notice tone="warning">{t('question.name-column')}</Notice>}
      <ul className={classes.columns}>
        {reading.columns.map((field, i) => {
          const title = titles[i]?.trim() ?? '';
          const name = title === '' ? t('untitled', { number: i + 1 }) : title;
          return (
            <li key={i} className={classes.column} data-off={field === null || undefined}>
              <div className={classes.words}>
                <strong>{name}</strong>
                <span>{(samples[i] ?? []).join(' · ')}</span>
              </div>
              <Select
                aria-label={t('holds', { name })}
                allowDeselect={false}
                value={field ?? NOT_TAKEN}
                data={[
                  { value: NOT_TAKEN, label: t('field.none') },
                  ...LIST_FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
                ]}
                maxDropdownHeight={420}
                onChange={(next) => {
                  put(i, LIST_FIELDS.find((known) => known === next) ?? null);
                }}
              />
              {field === 'sex' && sexWords}
            </li>
          );
        })}
      </ul>
    </>
  );
}
