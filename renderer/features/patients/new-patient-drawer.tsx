/** A new patient, in a drawer over the list. */
import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { PatientInput } from '#shared/ipc/records.ts';

import { type Drafts, useDraft, useDraftKey } from '../../records/drafts.ts';
import { AlikeNotice } from './alike-notice.tsx';
import { emptyPatient } from './patient-draft.ts';
import { PatientForm } from './patient-form.tsx';
import { useCreatePatient } from './use-create-patient.ts';

/** By the name the form began with, which stands in the address: whoever returns to it finds what they typed. */
const drafts: Drafts<PatientInput> = new Map();

interface NewPatientFormProps {
  readonly name: string;
  readonly draftKey: string;
  readonly onClose: () => void;
}

function NewPatientForm({ name, draftKey, onClose }: NewPatientFormProps) {
  const { t } = useTranslation('patients');
  const [draft, setDraft] = useDraft(drafts, draftKey, () => emptyPatient(name));
  const create = useCreatePatient(() => {
    drafts.delete(draftKey);
  });
  return (
    <PatientForm
      draft={draft}
      onDraft={setDraft}
      isSaving={create.isPending}
      failure={create.error}
      notice={<AlikeNotice draft={draft} except={null} />}
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
  const { t } = useTranslation(['patients', 'common']);
  const draftKey = useDraftKey(name ?? '');
  const close = () => {
    drafts.delete(draftKey);
    onClose();
  };
  return (
    <Drawer
      opened={name !== null}
      onClose={close}
      position="right"
      size={520}
      title={t('new')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {name !== null && <NewPatientForm key={name} name={name} draftKey={draftKey} onClose={close} />}
    </Drawer>
  );
}
