/** What a treatment is called: its indication, or its number. */
import { useTranslation } from 'react-i18next';

import type { Treatment } from '#shared/chart/schema.ts';

/** Names treatments. */
export function useTreatmentName(): (treatment: Treatment, index: number) => string {
  const { t } = useTranslation('session');
  return (treatment, index) =>
    treatment.indication.trim() === '' ? t('treatment.untitled', { number: index + 1 }) : treatment.indication;
}
