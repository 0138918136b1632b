/** How it stands with the written consent behind a visit, in one sentence. */
import { useTranslation } from 'react-i18next';

import type { ConsentState } from '#shared/clinical/consent/state.ts';

import { useWhen } from '../../records/when.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './consent.module.css';

/** A quiet line where all is well. */
export function ConsentNow({ state: { state, consent, isLate, without } }: { state: ConsentState }) {
  const { t } = useTranslation('consent');
  const when = useWhen();
  if (state === 'standing' && consent !== null) {
    const signed = { when: when(consent.at) };
    return isLate ? (
      <Notice tone="warning" title={t('now.late')}>
        {t('now.standing', signed)}
      </Notice>
    ) : (
      <p className={classes.fine} role="status">
        {t('now.standing', signed)}
      </p>
    );
  }
  return (
    <Notice tone="warning" title={t(state === 'withdrawn' ? 'now.withdrawn' : 'now.none')}>
      {without === null ? t('now.todo') : t('now.withReason', { reason: without.reason })}
    </Notice>
  );
}
