/** Takes a photo back, with a reason. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useRemoveEntry } from '../../../records/dossier.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import type { Photo } from '../photo.ts';

interface RemovePhotoProps {
  readonly photo: Photo;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Says what stays of it before it asks. */
export function RemovePhoto({ photo, onClose, onRemoved }: RemovePhotoProps) {
  const { t } = useTranslation(['photos', 'common']);
  const [reason, setReason] = useState('');
  const remove = useRemoveEntry();
  const { id, revision, patientId, sessionId } = photo.entry;
  return (
    <Modal opened onClose={onClose} title={t('remove.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return;
          const input = {
            kind: 'photo',
            entry: { id, revision },
            patientId,
            sessionId,
            reason: reason.trim(),
          } as const;
          remove.mutate(input, { onSuccess: onRemoved });
        }}
      >
        <Stack gap="md">
          <Text>{t('remove.text')}</Text>
          <Textarea
            data-autofocus
            label={t('remove.reason')}
            maxLength={2_000}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <FailureAlert error={remove.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" color="red" disabled={reason.trim() === ''} loading={remove.isPending}>
              {t('remove.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
