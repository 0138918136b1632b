/** A medicine that is or was taken. */
import { Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { EntryDrawer } from './entry-drawer.tsx';

type Medicine = BodyOf<'medicine'>;

const EMPTY: Medicine = {
  name: '',
  dose: '',
  since: null,
  lastTaken: null,
  stopped: null,
  prescriber: '',
  notes: '',
};

interface MedicineDrawerProps {
  readonly patientId: string;
  readonly entry: Entry<'medicine'> | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Name, dose, dates. */
export function MedicineDrawer({ patientId, entry, onClose, onSaved }: MedicineDrawerProps) {
  const { t } = useTranslation('consultation');
  const [body, setBody] = useState<Medicine>(entry?.body ?? EMPTY);
  const set = (part: Partial<Medicine>) => setBody((old) => ({ ...old, ...part }));
  const text = (field: 'name' | 'dose' | 'prescriber') => ({
    label: t(`medicine.${field}`),
    maxLength: 500,
    value: body[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  const day = (field: 'since' | 'lastTaken' | 'stopped') => ({
    type: 'date' as const,
    label: t(`medicine.${field}`),
    value: body[field] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      set({ [field]: value === '' ? null : value }),
  });
  const isReady = body.name.trim() !== '';
  return (
    <EntryDrawer
      title={t(entry === null ? 'medicine.new' : 'medicine.edit')}
      kind="medicine"
      entry={entry}
      patientId={patientId}
      edit={isReady ? { kind: 'medicine', entry, patientId, sessionId: null, body } : null}
      onClose={onClose}
      onSaved={onSaved}
    >
      <TextInput {...text('name')} data-autofocus withAsterisk />
      <TextInput {...text('dose')} />
      <Group grow>
        <TextInput {...day('since')} />
        <TextInput {...day('lastTaken')} />
        <TextInput {...day('stopped')} />
      </Group>
      <TextInput {...text('prescriber')} />
      <Textarea
        label={t('medicine.notes')}
        value={body.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
    </EntryDrawer>
  );
}
