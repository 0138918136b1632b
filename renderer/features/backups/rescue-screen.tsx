/** Stands in the place of the program while the records cannot be read: what is so, and the ways back, safest first. */
import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Output } from '#shared/ipc/contract.ts';

import { call } from '../../api.ts';
import { forgetRecords, refreshAccess } from '../../records/access.ts';
import { setAftermath } from '../../records/aftermath.ts';
import { useBackupStatus } from '../../records/backups.ts';
import { useShowFailure } from '../../records/failure.ts';
import { Mark } from '../../ui/wordmark.tsx';
import { BackupRung } from './backup-rung.tsx';
import { HelpRung } from './help-rung.tsx';
import classes from './rescue.module.css';
import { RestoreFlow } from './restore-flow.tsx';
import { SalvageRung } from './salvage-rung.tsx';

/** What keeps the records from being opened. */
type RescueProblem = 'data-damaged' | 'data-folder-missing' | 'key-missing' | 'not-encrypted';

interface LadderProps {
  readonly problem: RescueProblem;
  readonly onRestore: (path: string) => void;
  readonly onSalvaged: (result: Output<'salvage:run'>) => void;
  readonly onRetry: () => void;
}

function Ladder({ problem, onRestore, onSalvaged, onRetry }: LadderProps) {
  const { t } = useTranslation('backups');
  // Without somebody who has proved a password nothing can be restored; the words say so.
  const status = useBackupStatus();
  return (
    <>
      <h1 className={classes.title}>{t(`rescue.problem.${problem}.title`)}</h1>
      <p className={classes.lead}>{t(`rescue.problem.${problem}.text`)}</p>
      <p className={classes.kept}>
        <IconShieldCheck size={19} stroke={1.8} aria-hidden="true" />
        {t('rescue.kept')}
      </p>
      <ol className={classes.ladder}>
        {status.isError && problem !== 'key-missing' && <li className={classes.signIn}>{t('rescue.signIn')}</li>}
        {status.data !== undefined && <BackupRung status={status.data} onRestore={onRestore} />}
        {status.data !== undefined && problem !== 'key-missing' && <SalvageRung onDone={onSalvaged} />}
        <HelpRung problem={problem} />
      </ol>
      <Button variant="subtle" onClick={onRetry}>
        {t('rescue.retry')}
      </Button>
    </>
  );
}

/** The ladder; a restore takes its place. */
export function RescueScreen({ problem = 'data-damaged' }: { problem?: RescueProblem }) {
  const { t } = useTranslation('backups');
  const client = useQueryClient();
  const [restoring, setRestoring] = useState<string | null>(null);
  const showFailure = useShowFailure();
  // Whoever was let in to rescue the records signs in afresh to work with them.
  const goOn = () => {
    forgetRecords(client);
    call('access:close', {})
      .catch(showFailure)
      .finally(() => void refreshAccess(client));
  };
  return (
    <main className={classes.room} aria-label={t('rescue.label')}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Mark sizePx={24} />
          {t('common:product')}
        </div>
        {restoring !== null ? (
          <>
            <h1 className={classes.title}>{t('restore.title')}</h1>
            <RestoreFlow
              key={restoring}
              path={restoring}
              onCancel={() => {
                setRestoring(null);
              }}
              onFinished={goOn}
            />
          </>
        ) : (
          <Ladder
            problem={problem}
            onRestore={setRestoring}
            onSalvaged={(result) => {
              setAftermath({ kind: 'salvaged', result });
              goOn();
            }}
            onRetry={goOn}
          />
        )}
      </div>
    </main>
  );
}
