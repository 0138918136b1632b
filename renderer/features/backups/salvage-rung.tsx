/** Second way back: what can still be read of the damaged file, shown before anything is built from it. */
import { Button, Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Output } from '#shared/ipc/contract.ts';

import { call } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useWhen } from '../../records/when.ts';
import { formatNumber } from '../../ui/format.ts';
import { Rung } from './rung.tsx';
import classes from './rescue.module.css';

function Finding({ look }: { look: Output<'salvage:look'> }) {
  const { t } = useTranslation('backups');
  const when = useWhen();
  const { newestBackup } = look;
  return (
    <>
      <p className={classes.sum}>
        <strong>{t('rescue.step.salvage.sum', { whole: look.sessionsWhole, damaged: look.sessionsDamaged })}</strong>{' '}
        {newestBackup === null
          ? t('rescue.step.salvage.withoutBackup')
          : t('rescue.step.salvage.withBackup', { when: when(newestBackup.at) })}
      </p>
      <details className={classes.tables}>
        <summary>{t('rescue.step.salvage.tables')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rescue.step.salvage.table')}</th>
              <th scope="col">{t('rescue.step.salvage.read')}</th>
              <th scope="col">{t('rescue.step.salvage.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {look.tables.map(({ name, read, lost }) => (
              <tr key={name} data-lost={lost > 0 || undefined}>
                <th scope="row">{name}</th>
                <td>{formatNumber(read, 0)}</td>
                <td>{formatNumber(lost, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Busy({ text }: { text: string }) {
  return (
    <p className={classes.busy} role="status">
      <Loader size={18} />
      {text}
    </p>
  );
}

/** Look first, then build. */
export function SalvageRung({ onDone }: { onDone: (result: Output<'salvage:run'>) => void }) {
  const { t } = useTranslation('backups');
  const look = useMutation({ mutationFn: () => call('salvage:look', {}) });
  const run = useMutation({ mutationFn: () => call('salvage:run', {}), onSuccess: onDone });
  return (
    <Rung title={t('rescue.step.salvage.title')} text={t('rescue.step.salvage.text')}>
      <FailureAlert error={look.error ?? run.error} />
      {look.data !== undefined && <Finding look={look.data} />}
      {look.isPending && <Busy text={t('rescue.step.salvage.looking')} />}
      {run.isPending && <Busy text={t('rescue.step.salvage.running')} />}
      {!look.isPending && !run.isPending && (
        <Button
          variant="default"
          onClick={() => {
            if (look.data === undefined) look.mutate();
            else run.mutate();
          }}
        >
          {t(look.data === undefined ? 'rescue.step.salvage.look' : 'rescue.step.salvage.run')}
        </Button>
      )}
    </Rung>
  );
}
