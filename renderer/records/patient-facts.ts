/** The few words under a patient's name. */
import { useTranslation } from 'react-i18next';

import type { PatientRow } from '#shared/ipc/records.ts';

import { formatPlainDate, plainDateIn, yearsBetween } from '../ui/format.ts';
import { useAppInfo } from './queries.ts';

/** Birth date with the age today at the clinic, or an empty text. */
export function useBirthText(): (birthDate: PatientRow['birthDate']) => string {
  const { t } = useTranslation('common');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  return (birthDate) => {
    if (birthDate === null) return '';
    const age = yearsBetween(birthDate, plainDateIn(new Date().toISOString(), zone));
    return `${formatPlainDate(birthDate)} · ${t('years', { count: age })}`;
  };
}
