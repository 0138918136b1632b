/** What the last restore drill showed. */
import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BackupStatus } from '#shared/ipc/backups.ts';

import { useFailureText } from '../../records/failure.ts';
import { useWhen } from '../../records/when.ts';
import { formatNumber } from '../../ui/format.ts';
import classes from './backup-list.module.css';
import type { TryOut } from './use-try-out.ts';

interface Report {
  readonly tone: 'quiet' | 'good' | 'bad';
  readonly text: string;
}

function useReport(last: BackupStatus['drill'], tryOut: TryOut): Report {
  const { t } = useTranslation('backups');
  const when = useWhen();
  const failureText = useFailureText();
  const { entry, result, error } = tryOut;
  if (entry !== null) {
    const of = { when: when(entry.at) };
    if (tryOut.isRunning) return { tone: 'quiet', text: t('drill.running', of) };
    if (error !== null) return { tone: 'bad', text: t('drill.failed', { ...of, ...failureText(error) }) };
    if (result !== null) {
      const { rows, seconds } = result;
      return result.ok
        ? { tone: 'good', text: t('drill.ok', { ...of, rows, seconds: formatNumber(seconds, 1) }) }
        : { tone: 'bad', text: t('drill.bad', of) };
    }
  }
  if (last === null) return { tone: 'quiet', text: t('drill.never') };
  const at = { when: when(last.at) };
  return last.ok ? { tone: 'good', text: t('drill.lastOk', at) } : { tone: 'bad', text: t('drill.lastBad', at) };
}

const ICONS = { quiet: IconTestPipe, good: IconCircleCheck, bad: IconAlertTriangle } as const;

/** One line above the list. */
export function DrillReport({ last, tryOut }: { last: BackupStatus['drill']; tryOut: TryOut }) {
  const { tone, text } = useReport(last, tryOut);
  const Icon = ICONS[tone];
  return (
    <p className={classes.drill} data-tone={tone} role="status">
      {tryOut.isRunning ? <Loader size={16} /> : <Icon size={17} stroke={1.8} aria-hidden="true" />}
      <span>{text}</span>
    </p>
  );
}
