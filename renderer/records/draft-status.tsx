/** Says whether a form that saves by itself has done so. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './draft-status.module.css';
import { FailureAlert } from './failure-alert.tsx';
import type { DraftState } from './use-entry-draft.ts';

interface DraftStatusProps {
  readonly state: DraftState;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A word, or the failure with a way to try again. */
export function DraftStatus({ state, error, onRetry }: DraftStatusProps) {
  const { t } = useTranslation('common');
  if (state === 'failed') {
    return (
      <div className={classes.failed}>
        <FailureAlert error={error} />
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {t('draft.retry')}
        </Button>
      </div>
    );
  }
  return (
    <span className={classes.status} role="status">
      {state === 'saved' && <IconCheck size={14} />}
      {t(`draft.${state}`)}
    </span>
  );
}
