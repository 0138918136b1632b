/** What the words in the column of sexes mean. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type ChosenReading } from '#shared/interchange/patient-list/reading.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';
import { patientInputSchema } from '#shared/ipc/records.ts';

import classes from './import-patients.module.css';

const SEXES = patientInputSchema.shape.sex.options;

/** Nothing where no column holds a sex. */
export function SexWords({
  plan: { reading },
  chosen,
  onRead,
}: {
  plan: PatientListPlan;
  chosen: ChosenReading['sexWords'];
  onRead: (part: Partial<ChosenReading>) => void;
}) {
  const { t } = useTranslation(['patient-list', 'common']);
  if (reading.sexWords.length === 0) return null;
  return (
    <ul className={classes.sexWords} aria-label={t('sexWords')}>
      {reading.sexWords.map(({ word, sex, count }) => (
        <li key={word} className={classes.column}>
          <div className={classes.words}>
            <strong>{word}</strong>
            <span>{t('lines', { count })}</span>
          </div>
          <Select
            aria-label={t('means', { word })}
            allowDeselect={false}
            value={sex}
            placeholder={t('unknownWord')}
            error={sex === null}
            data={SEXES.map((value) => ({ value, label: t(`common:sex.${value}`) }))}
            onChange={(next) => {
              const known = SEXES.find((value) => value === next);
              if (known === undefined) return;
              onRead({ sexWords: [...chosen.filter((other) => other.word !== word), { word, sex: known }] });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
