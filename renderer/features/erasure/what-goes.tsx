/** What an erasure takes away, and what it leaves. */
import { IconArchive, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './erasure.module.css';

/** Two lists side by side. `sessionCount`: null where whoever erases may not see the sessions. */
export function WhatGoes({ sessionCount }: { sessionCount: number | null }) {
  const { t } = useTranslation('erasure');
  return (
    <div className={classes.both}>
      <section className={classes.list} data-kind="goes">
        <h3>
          <IconTrash size={17} stroke={1.8} aria-hidden="true" />
          {t('erase.goes.title')}
        </h3>
        <ul>
          <li>{t('erase.goes.person')}</li>
          <li>
            {sessionCount === null
              ? t('erase.goes.sessionsUnknown')
              : t('erase.goes.sessions', { count: sessionCount })}
          </li>
          <li>{t('erase.goes.history')}</li>
        </ul>
      </section>
      <section className={classes.list}>
        <h3>
          <IconArchive size={17} stroke={1.8} aria-hidden="true" />
          {t('erase.stays.title')}
        </h3>
        <ul>
          <li>{t('erase.stays.fact')}</li>
          <li>{t('erase.stays.chain')}</li>
          <li>{t('erase.stays.backups')}</li>
        </ul>
      </section>
    </div>
  );
}
