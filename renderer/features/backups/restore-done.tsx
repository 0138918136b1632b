/** After a restore: how the records stand, and where the former files lie. */
import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Output } from '#shared/ipc/contract.ts';

import { useWhen } from '../../records/when.ts';
import { Aside } from './aside.tsx';
import classes from './restore.module.css';
import { ShowFolder } from './show-folder.tsx';

interface RestoreDoneProps {
  /** When the backup was made. */
  readonly at: string;
  readonly result: Output<'backup:restore'>;
  readonly onFinished: () => void;
}

/** The last step. */
export function RestoreDone({ at, result, onFinished }: RestoreDoneProps) {
  const { t } = useTranslation('backups');
  const when = useWhen();
  return (
    <div className={classes.panel}>
      <div className={classes.verdict}>
        <IconCircleCheck size={22} stroke={1.8} aria-hidden="true" />
        <div role="status">
          <strong>{t('restore.done.title', { when: when(at) })}</strong>
          <p>{t('restore.done.text', { patients: result.patients, sessions: result.sessions })}</p>
        </div>
      </div>
      <Aside folder={result.quarantine} />
      <Group gap="xs" mt="md">
        <Button autoFocus onClick={onFinished}>
          {t('restore.done.go')}
        </Button>
        <ShowFolder path={result.quarantine} label={t('restore.done.show')} icon={<IconFolderOpen size={17} />} />
      </Group>
    </div>
  );
}
