/** Route `/update`: a new version from a folder or a stick, checked before anything is done with it. */
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFile, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { canKeepSettings, useMe } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useAppInfo } from '../../records/queries.ts';
import { Page } from '../../ui/page.tsx';
import { OfferCard } from './offer-card.tsx';
import classes from './update.module.css';

/** The page. */
export function UpdateRoute() {
  const { t } = useTranslation(['update', 'settings']);
  const info = useAppInfo().data;
  const me = useMe();
  const choose = useMutation({ mutationFn: (what: 'folder' | 'file') => call('update:choose', { what }) });
  const offer = choose.data?.offer ?? null;
  const mayPrepare = info?.place === 'clinic' && canKeepSettings(me);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/settings', label: t('settings:title') }}>
      <p className={classes.quiet}>{t('current', { version: info?.version ?? '…' })}</p>
      {mayPrepare ? (
        <Group my="md">
          <Button
            leftSection={<IconFolderOpen size={17} />}
            loading={choose.isPending}
            onClick={() => choose.mutate('folder')}
          >
            {t('chooseFolder')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFile size={17} />}
            disabled={choose.isPending}
            onClick={() => choose.mutate('file')}
          >
            {t('chooseFile')}
          </Button>
        </Group>
      ) : (
        <p>{t('keepers')}</p>
      )}
      <p role="status">{choose.isPending ? t('checking') : ''}</p>
      <FailureAlert error={choose.error} />
      {offer !== null && <OfferCard key={choose.submittedAt} offer={offer} />}
    </Page>
  );
}
