/** Restoring in steps: the difference first, then the password; what was done is told by the dialog that follows. */
import { Loader } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BackupDifference } from '#shared/ipc/backups.ts';

import { call } from '../../api.ts';
import { forgetRecords } from '../../records/access.ts';
import { setAftermath } from '../../records/aftermath.ts';
import { useWhen } from '../../records/when.ts';
import { Steps } from '../../ui/steps.tsx';
import { DifferenceStep } from './difference-step.tsx';
import classes from './restore.module.css';
import { PasswordStep } from './password-step.tsx';

const STEPS = ['compare', 'password', 'run'] as const;

interface RestoreFlowProps {
  /** Whole path of the backup. */
  readonly path: string;
  readonly onCancel: () => void;
  /** Leads into the restored records; whoever works with them signs in first. */
  readonly onFinished: () => void;
}

/** The steps; nothing is changed before the password. */
export function RestoreFlow({ path, onCancel, onFinished }: RestoreFlowProps) {
  const { t } = useTranslation('backups');
  const client = useQueryClient();
  const when = useWhen();
  const [difference, setDifference] = useState<BackupDifference | null>(null);
  const restore = useMutation({
    mutationFn: (password: string) => call('backup:restore', { path, password }),
    // A password is not kept in memory.
    gcTime: 0,
    onSuccess: (result) => {
      setAftermath({ kind: 'restored', at: difference?.entry.at ?? new Date().toISOString(), result });
      // Nothing that was read before may be shown again.
      forgetRecords(client);
      onFinished();
    },
  });
  const step = restore.isPending ? 'run' : difference !== null ? 'password' : 'compare';
  return (
    <>
      <Steps
        label={t('restore.steps.label')}
        names={STEPS.map((name) => t(`restore.steps.${name}`))}
        present={STEPS.indexOf(step)}
      />
      {step === 'compare' && <DifferenceStep path={path} onNext={setDifference} onCancel={onCancel} />}
      {step === 'run' && difference !== null && (
        <div className={classes.panel}>
          <p className={classes.running} role="status">
            <Loader size={22} />
            {t('restore.running', { when: when(difference.entry.at) })}
          </p>
        </div>
      )}
      {difference !== null && step === 'password' && (
        <PasswordStep
          when={when(difference.entry.at)}
          error={restore.error}
          onSubmit={(password) => {
            restore.mutate(password);
          }}
          onBack={() => {
            restore.reset();
            setDifference(null);
          }}
        />
      )}
    </>
  );
}
