/** After a restore: how the records stand, and where the former files lie. */
import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Output } from '#shared/ipc/contract.ts';

import { Aside } from './aside.tsx';
import classes from './restore.module.css';
import { ShowFolder } from './show-folder.tsx';

interface RestoreDoneProps {
  readonly result: Output<'backup:restore'>;
  readonly onFinished: () => void;
}

/** The account of it. */
export function RestoreDone({ result, onFinished }: RestoreDoneProps) {
  const { t } = useTranslation('backups');
  return (
    <>
      <div className={classes.verdict} data-first>
        <IconCircleCheck size={22} stroke={1.8} aria-hidden="true" />
        <div>
          <strong>{t('restore.done.text', { patients: result.patients, sessions: result.sessions })}</strong>
          <p>{t('restore.done.checked')}</p>
        </div>
      </div>
      <Aside folder={result.quarantine} />
      <Group gap="xs" mt="md">
        <Button data-autofocus onClick={onFinished}>
          {t('restore.done.go')}
        </Button>
        <ShowFolder path={result.quarantine} label={t('restore.done.show')} icon={<IconFolderOpen size={17} />} />
      </Group>
    </>
  );
}
