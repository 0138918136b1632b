/** Everything out: chosen, under way, and how it ended. */
import { useTranslation } from 'react-i18next';

import { canWriteCharts, useMe } from '../../records/access.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageSection } from '../../ui/page.tsx';
import { EndedCard } from './ended-card.tsx';
import { OutForm } from './out-form.tsx';
import { ProgressCard } from './progress-card.tsx';
import { UnfinishedCard } from './unfinished-card.tsx';
import { isUnderWay, useWholeState } from './use-whole.ts';

/** Route `/exchange`. */
export function ExchangeOut() {
  const { t } = useTranslation('exchange');
  const me = useMe();
  const { data: state, error, refetch } = useWholeState();
  if (me !== null && !canWriteCharts(me)) {
    return (
      <PageSection title={t('out.title')}>
        <Notice tone="warning" title={t('role.title')}>
          {t('role.text')}
        </Notice>
      </PageSection>
    );
  }
  if (state === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  if (isUnderWay(state)) {
    return (
      <PageSection title={t('running.title')}>
        <ProgressCard state={state} />
      </PageSection>
    );
  }
  return (
    <>
      {state.status !== 'idle' && <EndedCard state={state} />}
      {state.unfinished !== null && <UnfinishedCard key={state.unfinished.startedAt} unfinished={state.unfinished} />}
      <PageSection title={t('out.title')} note={t('out.note')}>
        <OutForm />
      </PageSection>
    </>
  );
}
