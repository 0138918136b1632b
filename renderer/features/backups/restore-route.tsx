/** Restoring a backup that was chosen from the list or from a file. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

import { refreshAccess } from '../../records/access.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { RestoreFlow } from './restore-flow.tsx';

/** Route `/backups/restore?file=`. */
export function RestoreRoute() {
  const { t } = useTranslation('backups');
  const navigate = useNavigate();
  const client = useQueryClient();
  const path = useSearchParams()[0].get('file') ?? '';
  return (
    <Page title={t('restore.title')} back={{ to: '/backups', label: t('restore.back') }}>
      {path === '' ? (
        <EmptyState title={t('restore.noFile.title')} text={t('restore.noFile.text')} />
      ) : (
        <RestoreFlow
          key={path}
          path={path}
          onCancel={() => void navigate('/backups')}
          onFinished={() => {
            void refreshAccess(client).then(() => navigate('/', { replace: true }));
          }}
        />
      )}
    </Page>
  );
}
