/** What stands where data should be: its outline for a moment, or why it is not there and a way to ask again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { EmptyState } from './empty-state.tsx';
import classes from './load-state.module.css';

/** Widths of the lines that stand for what comes, per cent. */
const LINES = [38, 92, 84, 90, 61];

/** The service mostly answers faster than the eye asks: the outline shows only when it does not. */
export function LoadState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  if (error === null || error === undefined)
    return (
      <div role="status" aria-label={t('loading')} className={classes.lines}>
        {LINES.map((width) => (
          <span key={width} className={classes.line} style={{ width: `${width}%` }} />
        ))}
      </div>
    );
  return (
    <EmptyState title={t('loadFailed')} tone="trouble">
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </EmptyState>
  );
}
