/** What came of saving what could be read, with the sessions that somebody must look over. */
import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Output } from '#shared/ipc/contract.ts';

import { Aside } from './aside.tsx';
import classes from './restore.module.css';
import { ShowFolder } from './show-folder.tsx';

/** The account, the list, and the way on. */
export function Salvaged({ result, onFinished }: { result: Output<'salvage:run'>; onFinished: () => void }) {
  const { t } = useTranslation('backups');
  const { review } = result;
  const account = [
    t('rescue.salvaged.whole', { count: result.sessionsWhole }),
    t('rescue.salvaged.fromBackup', { count: result.fromBackup }),
    t('rescue.salvaged.lost', { count: result.lost }),
  ].join(' · ');
  return (
    <>
      <div className={classes.verdict} data-first>
        <IconCircleCheck size={22} stroke={1.8} aria-hidden="true" />
        <div>
          <strong>{account}</strong>
        </div>
      </div>
      {review.length === 0 ? (
        <p className={classes.kept}>{t('rescue.salvaged.reviewNone')}</p>
      ) : (
        <div className={classes.review}>
          <h2 className={classes.title}>{t('rescue.salvaged.review', { count: review.length })}</h2>
          <div className={classes.lost} tabIndex={0} role="region" aria-label={t('rescue.salvaged.list')}>
            <ul>
              {review.map((id) => (
                <li key={id} className={classes.id}>
                  {id}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <Aside folder={result.quarantine} />
      <Group gap="xs" mt="md">
        <Button data-autofocus onClick={onFinished}>
          {t('restore.done.go')}
        </Button>
        <ShowFolder path={result.quarantine} label={t('restore.done.show')} icon={<IconFolderOpen size={17} />} />
        {review.length > 0 && (
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(review.join('\n'))}>
            {t('rescue.salvaged.copy')}
          </Button>
        )}
      </Group>
    </>
  );
}
