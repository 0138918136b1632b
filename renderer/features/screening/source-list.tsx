/** The sources named on the page, with where each was read. */
import { useTranslation } from 'react-i18next';

import { QUESTIONS } from '#shared/clinical/screening/questions.ts';
import { citationsOf } from '#shared/clinical/sources.ts';

import { PageSection } from '../../ui/page.tsx';
import classes from './tiers-route.module.css';

const TAGS = [...new Set(QUESTIONS.flatMap(({ gradings }) => gradings.flatMap(({ sources }) => sources)))];

/** Addresses are text: the program opens no network. */
export function SourceList() {
  const { t } = useTranslation(['screening', 'clinical']);
  return (
    <PageSection title={t('clinical:sources')} note={t('tiers.grades')}>
      <ul className={classes.sources}>
        {citationsOf(TAGS).map(({ tag, title, url, grade }) => (
          <li key={tag}>
            {t('sourceGraded', { title, grade })}
            {url !== null && <span>{url}</span>}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
