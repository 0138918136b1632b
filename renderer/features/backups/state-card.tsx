/** The one sentence that matters, and the button that does something about it. */
import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BackupStatus } from '#shared/ipc/backups.ts';

import { type BackupVerdict, judgeBackups } from '../../records/backup-state.ts';
import { useRunBackup } from '../../records/backups.ts';
import { useShowFailure } from '../../records/failure.ts';
import { formatPercent } from '../../ui/format.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './state-card.module.css';
import { useStateWords } from './state-words.ts';

const LOOK: Readonly<Record<BackupVerdict['kind'], { readonly tone: string; readonly icon: typeof IconClock }>> = {
  good: { tone: 'good', icon: IconCircleCheck },
  due: { tone: 'good', icon: IconClock },
  none: { tone: 'warn', icon: IconAlertTriangle },
  'no-second': { tone: 'warn', icon: IconAlertTriangle },
  'second-never': { tone: 'warn', icon: IconAlertTriangle },
  'second-stale': { tone: 'warn', icon: IconAlertTriangle },
  failed: { tone: 'bad', icon: IconAlertTriangle },
};

/** Phases with words of their own. */
const PHASES = ['snapshot', 'files', 'pack', 'check'] as const;

function Running({ running }: { running: NonNullable<BackupStatus['running']> | null }) {
  const { t } = useTranslation('backups');
  const part = running === null || running.total === 0 ? null : running.done / running.total;
  return (
    <div className={classes.running} role="status">
      <Progress value={(part ?? 1) * 100} animated={part === null} aria-label={t('run.running')} />
      <span>
        {part === null
          ? t('run.running')
          : t('run.progress', {
              phase: t(`run.phase.${PHASES.find((name) => name === running?.phase) ?? 'other'}`),
              percent: formatPercent(part, 0),
            })}
      </span>
    </div>
  );
}

/** State, in words, with "Back up now". */
export function StateCard({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backups');
  const run = useRunBackup();
  const showFailure = useShowFailure();
  const verdict = judgeBackups(status, useNow());
  const words = useStateWords()(verdict, status);
  const { tone, icon: Icon } = LOOK[verdict.kind];
  const isRunning = run.isPending || status.running !== null;
  return (
    <div className={classes.card} data-tone={tone}>
      <Icon size={28} stroke={1.7} className={classes.icon} aria-hidden="true" />
      <div className={classes.words} role="status">
        <strong className={classes.title}>{words.title}</strong>
        <span>{words.text}</span>
        {isRunning && <Running running={status.running} />}
      </div>
      <Button
        size="md"
        leftSection={<IconDeviceFloppy size={19} />}
        disabled={isRunning}
        onClick={() => {
          run.mutate(undefined, {
            onSuccess: ({ entry: { patients, sessions }, problem }) => {
              if (problem === null)
                notifications.show({ message: t('run.done', { patients, sessions }), color: 'teal' });
            },
            onError: showFailure,
          });
        }}
      >
        {t('run.button')}
      </Button>
    </div>
  );
}
