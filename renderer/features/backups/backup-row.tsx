/** One backup and its two actions. */
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { BackupEntry } from '#shared/ipc/backups.ts';

import { useWhen } from '../../records/when.ts';
import { formatAgo, formatSize } from '../../ui/elapsed.ts';
import { formatNumber } from '../../ui/format.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './backup-list.module.css';
import { restorePath } from './restore-path.ts';
import type { TryOut } from './use-try-out.ts';

/** A row of the table. */
export function BackupRow({ entry, tryOut }: { entry: BackupEntry; tryOut: TryOut }) {
  const { t } = useTranslation('backups');
  const when = useWhen()(entry.at);
  const nowMs = useNow();
  return (
    <tr>
      <th scope="row" title={entry.path}>
        {when}
      </th>
      <td>{formatAgo(entry.at, nowMs)}</td>
      <td className={classes.number}>{formatNumber(entry.patients, 0)}</td>
      <td className={classes.number}>{formatNumber(entry.sessions, 0)}</td>
      <td className={classes.number}>{formatSize(entry.sizeBytes)}</td>
      <td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            title={t('list.drillHint')}
            aria-label={t('list.drillThis', { when })}
            disabled={tryOut.isRunning}
            onClick={() => {
              tryOut.start(entry);
            }}
          >
            {t('list.drill')}
          </Button>
          <Button
            component={Link}
            to={restorePath(entry.path)}
            size="compact-sm"
            variant="default"
            aria-label={t('list.restoreThis', { when })}
          >
            {t('list.restore')}
          </Button>
        </Group>
      </td>
    </tr>
  );
}
