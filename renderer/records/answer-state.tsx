/** What stands where an answer should be: nothing for a moment, or why there is none, and a way to ask again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { errorCode } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFailureText } from './failure.ts';

/** Quiet while loading; a refusal is not offered again, for it would be refused again. */
export function AnswerState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  const failureText = useFailureText();
  if (error === null || error === undefined) return <div role="status" aria-label={t('loading')} />;
  const { title, remedy } = failureText(error);
  return (
    <EmptyState title={title} text={remedy}>
      {errorCode(error) !== 'forbidden' && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </EmptyState>
  );
}
