/** A new recovery code, alone or with a new key for the records: proof, code, typed back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useAccess } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { RecoveryCodeSteps } from '../../records/recovery-code-steps.tsx';
import { Notice } from '../../ui/notice.tsx';
import { otherFailure, SecretField } from './secret-field.tsx';

/** `recovery`: only the code is new. `change`: the key is new too, and the records are written afresh. */
export function NewCodeForm({ kind, onClose }: { kind: 'recovery' | 'change'; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const client = useQueryClient();
  const clinicName = useAccess().data?.clinicName ?? '';
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () =>
      kind === 'recovery' ? call('key:begin-recovery', { password }) : call('key:begin-change', { password }),
    gcTime: 0,
    onSuccess: () => setPassword(''),
  });
  const finish = useMutation({
    mutationFn: (recoveryCode: string) =>
      kind === 'recovery' ? call('key:finish-recovery', { recoveryCode }) : call('key:finish-change', { recoveryCode }),
    gcTime: 0,
    onSuccess: async () => {
      notifications.show({ message: t(`security.${kind}Done`), color: 'teal' });
      onClose();
      await client.invalidateQueries();
    },
  });
  if (begin.data !== undefined) {
    return (
      <RecoveryCodeSteps
        code={begin.data.recoveryCode}
        clinicName={clinicName}
        isPending={finish.isPending}
        failure={finish.error}
        back={{ label: t('common:cancel'), go: onClose }}
        onFinish={(typed) => finish.mutate(typed)}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') begin.mutate();
      }}
    >
      <Stack gap="md">
        {kind === 'change' ? (
          <Notice tone="warning">{t('security.changeExplain')}</Notice>
        ) : (
          <Text c="dimmed">{t('security.recoveryExplain')}</Text>
        )}
        <SecretField
          value={password}
          failure={begin.error}
          onChange={(value) => {
            begin.reset();
            setPassword(value);
          }}
        />
        <FailureAlert error={otherFailure(begin.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={password === ''} loading={begin.isPending}>
            {t('security.showCode')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
