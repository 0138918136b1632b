/** An administrator gives somebody a new password. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Person } from '#shared/ipc/people.ts';

import { FailureAlert } from '../../records/failure-alert.tsx';
import { isPasswordReady, NewPassword, NO_PASSWORD } from '../../records/new-password.tsx';
import { useResetPassword } from './people-queries.ts';

function ResetPasswordForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const reset = useResetPassword();
  const [draft, setDraft] = useState(NO_PASSWORD);
  const isReady = isPasswordReady(draft);
  const onSuccess = () => {
    notifications.show({ message: t('reset.done', { name: person.name }), color: 'teal' });
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) reset.mutate({ id: person.id, password: draft.value }, { onSuccess });
      }}
    >
      <Stack gap="md">
        <Text>{t('reset.text')}</Text>
        <NewPassword draft={draft} onDraft={setDraft} autoFocus />
        <FailureAlert error={reset.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Open while there is a person. */
export function ResetPasswordDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Modal
      opened={person !== null}
      onClose={onClose}
      title={person === null ? '' : t('reset.title', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {person !== null && <ResetPasswordForm person={person} onClose={onClose} />}
    </Modal>
  );
}
