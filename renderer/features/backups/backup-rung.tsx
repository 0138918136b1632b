/** First way back: the newest good backup. */
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { BackupEntry, BackupStatus } from '#shared/ipc/backups.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useWhen } from '../../records/when.ts';
import { formatAgo } from '../../ui/elapsed.ts';
import { useNow } from '../../ui/use-now.ts';
import { Rung } from './rung.tsx';

const newestOf = (entries: readonly BackupEntry[]): BackupEntry | undefined =>
  entries.reduce<BackupEntry | undefined>(
    (newest, entry) => (newest && newest.at >= entry.at ? newest : entry),
    undefined,
  );

/** The newest backup, with its age; another file where there is none or an older one is meant. */
export function BackupRung({ status, onRestore }: { status: BackupStatus; onRestore: (path: string) => void }) {
  const { t } = useTranslation('backups');
  const when = useWhen();
  const nowMs = useNow();
  const showFailure = useShowFailure();
  const newest = newestOf(status.entries);
  const chooseFile = async () => {
    try {
      const { path } = await call('backup:choose-file', {});
      if (path !== null) onRestore(path);
    } catch (error) {
      showFailure(error);
    }
  };
  const text =
    newest === undefined
      ? t('rescue.step.backup.none')
      : t('rescue.step.backup.text', {
          ago: formatAgo(newest.at, nowMs),
          when: when(newest.at),
          patients: newest.patients,
          sessions: newest.sessions,
        });
  return (
    <Rung title={t('rescue.step.backup.title')} text={text}>
      <Group gap="xs">
        {newest !== undefined && (
          <Button
            onClick={() => {
              onRestore(newest.path);
            }}
          >
            {t('rescue.step.backup.look')}
          </Button>
        )}
        <Button variant="default" onClick={() => void chooseFile()}>
          {t('rescue.step.backup.other')}
        </Button>
      </Group>
    </Rung>
  );
}
