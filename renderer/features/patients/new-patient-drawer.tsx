/** A new patient, in a drawer over the list. */
import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { emptyPatient } from './patient-draft.ts';
import { PatientForm } from './patient-form.tsx';
import { useCreatePatient } from './use-create-patient.ts';

function NewPatientForm({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('patients');
  const [draft, setDraft] = useState(() => emptyPatient(name));
  const create = useCreatePatient();
  return (
    <PatientForm
      draft={draft}
      onDraft={setDraft}
      isSaving={create.isPending}
      failure={create.error}
      onCancel={onClose}
      onSubmit={() => {
        create.mutate({ patient: draft, startSession: false });
      }}
      actions={(submit) => (
        <Button
          variant="light"
          disabled={create.isPending}
          onClick={() => {
            submit(() => {
              create.mutate({ patient: draft, startSession: true });
            });
          }}
        >
          {t('saveAndStart')}
        </Button>
      )}
    />
  );
}

/** Open while `name` is not null; the name is what was typed in a search. */
export function NewPatientDrawer({ name, onClose }: { name: string | null; onClose: () => void }) {
  const { t } = useTranslation('patients');
  return (
    <Drawer
      opened={name !== null}
      onClose={onClose}
      position="right"
      size={520}
      title={t('new')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {name !== null && <NewPatientForm key={name} name={name} onClose={onClose} />}
    </Drawer>
  );
}
