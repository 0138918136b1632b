/** Whether the system's keyring opens the records on this workstation. */
import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import { ActionRow } from './action-row.tsx';

const KEYRING_KEY = ['keyring'] as const;

/** A switch; where the system has no keyring the words say so. */
export function KeyringSwitch() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const showFailure = useShowFailure();
  const keyring = useQuery({ queryKey: KEYRING_KEY, queryFn: () => call('keyring:status', {}) });
  const use = useMutation({
    mutationFn: (on: boolean) => call('keyring:use', { on }),
    onSuccess: (status) => client.setQueryData(KEYRING_KEY, status),
    onError: showFailure,
  });
  const status = keyring.data;
  const isThere = status?.available === true;
  return (
    <ActionRow
      title={t('security.keyring')}
      text={isThere ? t('security.keyringText', { backend: status.backend }) : t('security.keyringNone')}
    >
      <Switch
        aria-label={t('security.keyring')}
        checked={status?.on === true}
        disabled={!isThere || use.isPending}
        onChange={(event) => use.mutate(event.currentTarget.checked)}
      />
    </ActionRow>
  );
}
