/** Says that another record is of the same person. */
import { Button, Drawer, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PatientRow } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { PatientPicker } from '../../records/patient-picker.tsx';

const SHORTEST_REASON = 3;

interface MergeDrawerProps {
  readonly patientId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function MergeForm({ patientId, onClose }: Omit<MergeDrawerProps, 'opened'>) {
  const { t } = useTranslation('patients');
  const client = useQueryClient();
  const [other, setOther] = useState<PatientRow | null>(null);
  const [reason, setReason] = useState('');
  const merge = useMutation({
    mutationFn: (from: string) => call('patient:merge', { from, into: patientId, reason: reason.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const isReady = other !== null && reason.trim().length >= SHORTEST_REASON;
  return (
    <form
      style={{ display: 'grid', gap: 14 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) merge.mutate(other.id);
      }}
    >
      <p style={{ margin: 0 }}>{t('merge.lead')}</p>
      <PatientPicker
        label={t('merge.search')}
        chosenText={(name) => t('merge.chosen', { name })}
        except={patientId}
        chosen={other}
        onChoose={setOther}
      />
      <Textarea
        label={t('merge.reason')}
        minRows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureAlert error={merge.error} />
      <Button type="submit" disabled={!isReady} loading={merge.isPending}>
        {t('merge.button')}
      </Button>
    </form>
  );
}

/** The drawer. */
export function MergeDrawer({ patientId, opened, onClose }: MergeDrawerProps) {
  const { t } = useTranslation(['patients', 'common']);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={460}
      title={t('merge.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened && <MergeForm patientId={patientId} onClose={onClose} />}
    </Drawer>
  );
}
