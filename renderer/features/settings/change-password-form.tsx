/** A new password for oneself. */
import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { isPasswordReady, NewPassword, NO_PASSWORD } from '../../records/new-password.tsx';
import { otherFailure, SecretField } from './secret-field.tsx';

/** The form in the dialog. */
export function ChangePasswordForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NO_PASSWORD);
  const change = useMutation({
    mutationFn: () => call('me:change-password', { current, next: next.value }),
    gcTime: 0,
    onSuccess: () => {
      notifications.show({ message: t('security.passwordDone'), color: 'teal' });
      onClose();
    },
  });
  const isReady = current !== '' && isPasswordReady(next);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) change.mutate();
      }}
    >
      <Stack gap="md">
        <SecretField
          value={current}
          failure={change.error}
          onChange={(value) => {
            change.reset();
            setCurrent(value);
          }}
        />
        <NewPassword draft={next} onDraft={setNext} />
        <FailureAlert error={otherFailure(change.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={change.isPending}>
            {t('security.passwordSubmit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
