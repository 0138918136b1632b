/** Where a tier comes from, in words. */
import { useTranslation } from 'react-i18next';

import type { Grading, Question } from '#shared/clinical/screening/question.ts';
import { citationsOf } from '#shared/clinical/sources.ts';

/** "Absolute: Kybella prescribing information (deoxycholic acid)", one line for each grading. */
export function useSourceLines(): (question: Question) => string[] {
  const { t } = useTranslation(['screening', 'clinical']);
  const line = ({ tier, sources, scope }: Grading): string => {
    const titles = citationsOf(sources).map(({ title, grade }) => t('sourceGraded', { title, grade }));
    const from = titles.length === 0 ? t('clinical:noSource') : titles.join('; ');
    const to = scope === undefined ? '' : ` (${t(`scope.${scope}`)})`;
    return `${t(`tier.${tier}`)}${to}: ${from}`;
  };
  return ({ gradings }) => gradings.map(line);
}
