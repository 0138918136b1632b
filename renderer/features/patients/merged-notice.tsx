/** Says that a page shows two records as one, and parts them again. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { useShowFailure } from '../../records/failure.ts';
import { personName } from '../../records/person.ts';
import { Notice } from '../../ui/notice.tsx';

/** Nothing for a record of its own. */
export function MergedNotice({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients');
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const mayWrite = useMayWrite();
  const merged = useQuery({
    queryKey: ['merged', patientId],
    queryFn: () => call('patient:merged', { id: patientId }),
  });
  const part = useMutation({
    mutationFn: async () => {
      for (const { id, kind, patientId: into, revision } of merged.data?.merges ?? []) {
        await call('dossier:save', {
          id,
          kind,
          patientId: into,
          sessionId: null,
          baseRevision: revision,
          body: {},
          removal: { reason: t('merge.partReason') },
        });
      }
    },
    onSuccess: () => {
      notifications.show({ message: t('merge.parted') });
    },
    onError: showFailure,
    onSettled: () => client.invalidateQueries(),
  });
  if (merged.data === undefined || merged.data.others.length === 0) return null;
  const names = merged.data.others.map(({ family, given }) => personName(family, given)).join(', ');
  return (
    <Notice tone="warning" title={t(merged.data.person === patientId ? 'merge.notice' : 'merge.into', { names })}>
      {mayWrite && (
        <Button size="compact-sm" variant="default" loading={part.isPending} onClick={() => part.mutate()}>
          {t('merge.part')}
        </Button>
      )}
    </Notice>
  );
}
