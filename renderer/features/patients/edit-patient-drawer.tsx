/** Edits a patient; when someone else saved meanwhile, the typed text stays and their changes come in. */
import { Drawer } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { type Patient, type PatientInput, patientInputSchema } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { type Drafts, useDraft, useDraftKey } from '../../records/drafts.ts';
import { queryKeys } from '../../records/queries.ts';
import { mergePatient } from './patient-draft.ts';
import { PatientForm } from './patient-form.tsx';

/** What is typed, and the stored state it began from. */
interface Edit {
  readonly base: Patient;
  readonly typed: PatientInput;
}

const drafts: Drafts<Edit> = new Map();

const inputOf = (patient: Patient): PatientInput => patientInputSchema.parse(patient);

/** Whether this person was editing the patient when they left. */
export function useWasEditing(patientId: string): boolean {
  return drafts.has(useDraftKey(patientId));
}

interface EditPatientFormProps {
  readonly patient: Patient;
  readonly draftKey: string;
  readonly onClose: () => void;
}

function EditPatientForm({ patient, draftKey, onClose }: EditPatientFormProps) {
  const client = useQueryClient();
  const [{ base, typed }, setEdit] = useDraft(drafts, draftKey, () => ({ base: patient, typed: inputOf(patient) }));
  const keep = (stored: Patient) => {
    client.setQueryData(queryKeys.patient(stored.id), stored);
    void client.invalidateQueries({ queryKey: queryKeys.patients });
    void client.invalidateQueries({ queryKey: queryKeys.recent });
  };
  const update = useMutation({
    mutationFn: () => call('patient:update', { id: base.id, rowVersion: base.rowVersion, patient: typed }),
    onSuccess: (stored) => {
      keep(stored);
      onClose();
    },
  });
  const merge = useMutation({
    mutationFn: () => call('patient:get', { id: base.id }),
    onSuccess: (stored) => {
      setEdit((edit) => ({ base: stored, typed: mergePatient(inputOf(edit.base), edit.typed, inputOf(stored)) }));
      keep(stored);
      update.reset();
    },
  });
  return (
    <PatientForm
      draft={typed}
      onDraft={(change) => {
        setEdit((edit) => ({ ...edit, typed: change(edit.typed) }));
      }}
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
  const draftKey = useDraftKey(props.patient.id);
  const close = () => {
    drafts.delete(draftKey);
    props.onClose();
  };
  return (
    <Drawer
      opened={props.opened}
      onClose={close}
      position="right"
      size={520}
      title={t('edit')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {props.opened && <EditPatientForm patient={props.patient} draftKey={draftKey} onClose={close} />}
    </Drawer>
  );
}
