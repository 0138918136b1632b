/** Edits a patient; when someone else saved meanwhile, the typed text stays and their changes come in. */
import { Drawer } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Patient, type PatientInput, patientInputSchema } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { queryKeys } from '../../records/queries.ts';
import { mergePatient } from './patient-draft.ts';
import { PatientForm } from './patient-form.tsx';

const inputOf = (patient: Patient): PatientInput => patientInputSchema.parse(patient);

function EditPatientForm({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const client = useQueryClient();
  const [base, setBase] = useState(patient);
  const [draft, setDraft] = useState(() => inputOf(patient));
  const keep = (stored: Patient) => {
    client.setQueryData(queryKeys.patient(stored.id), stored);
    void client.invalidateQueries({ queryKey: queryKeys.patients });
    void client.invalidateQueries({ queryKey: queryKeys.recent });
  };
  const update = useMutation({
    mutationFn: () => call('patient:update', { id: base.id, rowVersion: base.rowVersion, patient: draft }),
    onSuccess: (stored) => {
      keep(stored);
      onClose();
    },
  });
  const merge = useMutation({
    mutationFn: () => call('patient:get', { id: base.id }),
    onSuccess: (stored) => {
      setDraft((typed) => mergePatient(inputOf(base), typed, inputOf(stored)));
      setBase(stored);
      keep(stored);
      update.reset();
    },
  });
  return (
    <PatientForm
      draft={draft}
      onDraft={setDraft}
      isSaving={update.isPending}
      failure={merge.error ?? update.error}
      onCancel={onClose}
      onMerge={() => {
        merge.mutate();
      }}
      onSubmit={() => {
        update.mutate();
      }}
    />
  );
}

/** The form in a drawer. */
export function EditPatientDrawer(props: { patient: Patient; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['patients', 'common']);
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size={520}
      title={t('edit')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {props.opened && <EditPatientForm patient={props.patient} onClose={props.onClose} />}
    </Drawer>
  );
}
