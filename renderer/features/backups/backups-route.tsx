/** Backups: how they stand, where they go, what can be restored. */
import { useTranslation } from 'react-i18next';

import type { BackupStatus } from '#shared/ipc/backups.ts';

import { AnswerState } from '../../records/answer-state.tsx';
import { useBackupStatus } from '../../records/backups.ts';
import { useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import { BackupList } from './backup-list.tsx';
import { PlacesCard } from './places-card.tsx';
import { StateCard } from './state-card.tsx';

function Backups({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backups');
  return (
    <>
      <StateCard status={status} />
      <PageSection title={t('places.title')} note={t('places.why')}>
        <PlacesCard status={status} />
      </PageSection>
      <BackupList status={status} />
    </>
  );
}

/** Route `/backups`. */
export function BackupsRoute() {
  const { t } = useTranslation(['backups', 'settings']);
  const isSample = useAppInfo().data?.place === 'sample';
  const status = useBackupStatus(!isSample);
  return (
    <Page title={t('title')} back={{ to: '/settings', label: t('settings:title') }}>
      {isSample ? (
        <EmptyState title={t('sample.title')} text={t('sample.text')} />
      ) : status.data === undefined ? (
        <AnswerState error={status.error} onRetry={() => void status.refetch()} />
      ) : (
        <Backups status={status.data} />
      )}
    </Page>
  );
}
