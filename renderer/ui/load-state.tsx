/** What stands where data should be: nothing for a moment, or why it is not there and a way to ask again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { EmptyState } from './empty-state.tsx';

/** Quiet while loading: the service answers faster than a spinner can be read. */
export function LoadState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  if (error === null || error === undefined) return <div role="status" aria-label={t('loading')} />;
  return (
    <EmptyState title={t('loadFailed')}>
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </EmptyState>
  );
}
