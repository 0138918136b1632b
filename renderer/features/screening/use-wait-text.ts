/** Until when something has to wait, in words. */
import { useTranslation } from 'react-i18next';

import type { NotBefore } from '#shared/clinical/screening/not-before.ts';

import { formatPlainDate } from '../../ui/format.ts';

/** "Not before 1 Dec 2026 (17 Nov 2026 at the earliest)". */
export function useWaitText(): (notBefore: NotBefore) => string {
  const { t } = useTranslation('screening');
  return ({ shortest, longest, day, isOwn }) => {
    const date = formatPlainDate(day);
    const earliest = formatPlainDate(shortest);
    const latest = formatPlainDate(longest);
    if (isOwn) return t('wait.own', { date, earliest, latest });
    return shortest === longest ? t('wait.day', { date }) : t('wait.range', { date, earliest });
  };
}
