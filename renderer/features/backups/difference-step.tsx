/** What a restore would change, before anything is changed. */
import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { BackupDifference } from '#shared/ipc/backups.ts';

import { call } from '../../api.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { useWhen } from '../../records/when.ts';
import { formatSize } from '../../ui/elapsed.ts';
import { formatNumber } from '../../ui/format.ts';
import { DifferenceWords, isLosing } from './difference-words.tsx';
import classes from './restore.module.css';

function Counts({ difference }: { difference: BackupDifference }) {
  const { t } = useTranslation('backups');
  const { entry, now } = difference;
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 0));
  const lines = [
    { name: t('restore.difference.patients'), now: number(now?.patients), then: number(entry.patients) },
    { name: t('restore.difference.sessions'), now: number(now?.sessions), then: number(entry.sessions) },
  ];
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('restore.difference.now')}</th>
          <th scope="col">{t('restore.difference.then')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            <td>{line.now}</td>
            <td>{line.then}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DifferenceStepProps {
  readonly path: string;
  readonly onNext: (difference: BackupDifference) => void;
  readonly onCancel: () => void;
}

/** Compares, shows, and lets one go on or go back. */
export function DifferenceStep({ path, onNext, onCancel }: DifferenceStepProps) {
  const { t } = useTranslation(['backups', 'common']);
  const when = useWhen();
  const compare = useQuery({
    queryKey: ['backup-compare', path],
    queryFn: () => call('backup:compare', { path }),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const difference = compare.data;
  if (difference === undefined) {
    return compare.isPending ? (
      <div className={classes.panel}>
        <p className={classes.running} role="status">
          <Loader size={22} />
          {t('restore.comparing')}
        </p>
      </div>
    ) : (
      <AnswerState error={compare.error} onRetry={() => void compare.refetch()} />
    );
  }
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <div className={classes.what}>
          <h2 className={classes.title}>{t('restore.of', { when: when(difference.entry.at) })}</h2>
          <p className={classes.path}>{`${difference.entry.path} · ${formatSize(difference.entry.sizeBytes)}`}</p>
        </div>
        <Counts difference={difference} />
      </div>
      <DifferenceWords difference={difference} />
      <p className={classes.kept}>{t('restore.kept')}</p>
      <Group gap="xs" mt="md">
        <Button
          color={isLosing(difference) ? 'red' : 'teal'}
          onClick={() => {
            onNext(difference);
          }}
        >
          {t(isLosing(difference) ? 'restore.nextLost' : 'restore.next')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </Group>
    </div>
  );
}
