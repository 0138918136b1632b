/** After setting up: a second folder for backups, now or later. */
import { Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck, IconFolder } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { Heading } from './heading.tsx';
import classes from './set-up-backup.module.css';

async function chooseSecondFolder(): Promise<string | null> {
  const { path } = await call('backup:choose-folder', {});
  if (path === null) return null;
  const { everyMinutes } = await call('backup:status', {});
  const { secondFolder } = await call('backup:configure', { secondFolder: path, everyMinutes });
  return secondFolder;
}

/** Everything works without it; the words say what it is worth. */
export function SetUpBackup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access');
  const choose = useMutation({ mutationFn: chooseSecondFolder });
  const folder = choose.data ?? null;
  return (
    <>
      <p className={classes.done} role="status">
        <IconCircleCheck size={20} aria-hidden="true" />
        {t('setUp.ready')}
      </p>
      <Heading title={t('setUp.backupTitle')}>{t('setUp.backupText')}</Heading>
      <Stack gap="md">
        {folder !== null && (
          <p className={classes.folder}>
            <IconFolder size={18} aria-hidden="true" />
            <span>{folder}</span>
          </p>
        )}
        <FailureAlert error={choose.error} />
        <Group justify="space-between" mt={4}>
          <Button
            variant={folder === null ? 'filled' : 'default'}
            loading={choose.isPending}
            onClick={() => choose.mutate()}
          >
            {t(folder === null ? 'setUp.backupChoose' : 'setUp.backupOther')}
          </Button>
          <Button variant={folder === null ? 'default' : 'filled'} onClick={onDone}>
            {t(folder === null ? 'setUp.backupLater' : 'setUp.begin')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
