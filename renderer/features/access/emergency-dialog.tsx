/** Emergency access: patients' records for reading, for an hour, with a reason that is kept. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { reasonSchema } from '#shared/ipc/people.ts';

import { useEmergency } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';

const LONGEST_REASON = 2_000;

function EmergencyForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  const emergency = useEmergency();
  const [reason, setReason] = useState('');
  const isReady = reasonSchema.safeParse(reason).success;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) emergency.mutate(reason, { onSuccess: onClose });
      }}
    >
      <Stack gap="md">
        <Text>{t('emergency.text')}</Text>
        <Textarea
          label={t('emergency.reason')}
          data-autofocus
          minRows={3}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureAlert error={emergency.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isReady} loading={emergency.isPending}>
            {t('emergency.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The form in a dialog. */
export function EmergencyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['access', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('emergency.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened && <EmergencyForm onClose={onClose} />}
    </Modal>
  );
}
