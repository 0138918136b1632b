/** What an erasure took away, and its number. */
import { Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Erasure } from '#shared/ipc/audit.ts';

import { useWhen } from '../../records/when.ts';
import classes from './erasure.module.css';

/** The end of the flow. */
export function Erased({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation('erasure');
  const when = useWhen();
  return (
    <div className={classes.done} role="status">
      <IconCircleCheck size={24} stroke={1.8} aria-hidden="true" />
      <div>
        <strong>{t('erase.done.title')}</strong>
        <p>{t('erase.done.text', { sessions: erasure.sessions, entries: erasure.entries, when: when(erasure.at) })}</p>
        <p className={classes.quiet}>
          {t('erase.done.number')} <span className={classes.id}>{erasure.id}</span>
        </p>
        <Group mt="md">
          <Button component={Link} to="/retention" autoFocus>
            {t('erase.done.list')}
          </Button>
        </Group>
      </div>
    </div>
  );
}
