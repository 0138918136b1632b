/** How an export ended, and what lies where. */
import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { WholeState } from '#shared/ipc/interchange-whole.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { formatNumber } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageSection } from '../../ui/page.tsx';
import classes from './exchange.module.css';

const MEGABYTE = 1_000_000;
/** Failures with words of their own; any other is told as one of the place. */
const CODES = ['disk-full', 'io-error', 'not-empty', 'forbidden', 'unavailable'] as const;

function Done({ state: { progress, path } }: { state: WholeState }) {
  const { t } = useTranslation('exchange');
  const showFailure = useShowFailure();
  const { patients, written, kept, bytes, missing } = progress;
  return (
    <div className={classes.card} data-tone="good">
      <strong className={classes.cardTitle} role="status">
        {t('done.title')}
      </strong>
      <p className={classes.figures}>
        {t('done.figures', {
          patients: patients.done,
          files: written + kept,
          kept,
          size: formatNumber(bytes / MEGABYTE, 1),
        })}
      </p>
      {missing > 0 && (
        <Notice tone="warning" isAlert>
          {t('done.missing', { missing })}
        </Notice>
      )}
      {path !== null && (
        <>
          <p className={classes.path}>{path}</p>
          <div>
            <Button
              variant="default"
              leftSection={<IconFolderOpen size={17} />}
              onClick={() => {
                call('file:show', { path }).catch(showFailure);
              }}
            >
              {t('done.show')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Done, failed or given up. */
export function EndedCard({ state }: { state: WholeState }) {
  const { t } = useTranslation('exchange');
  const { status, to, code, path } = state;
  if (status === 'done') {
    return (
      <PageSection title={t('done.section')}>
        <Done state={state} />
      </PageSection>
    );
  }
  if (status === 'cancelled') {
    return (
      <PageSection title={t('cancelled.section')}>
        <div className={classes.card} role="status">
          {t(to === 'zip' ? 'cancelled.zip' : 'cancelled.folder', { path: path ?? '' })}
        </div>
      </PageSection>
    );
  }
  const known = CODES.find((name) => name === code) ?? 'other';
  return (
    <PageSection title={t('failed.section')}>
      <Notice tone="error" title={t(`failed.${known}.title`)} isAlert>
        {t(`failed.${known}.text`)}
      </Notice>
    </PageSection>
  );
}
