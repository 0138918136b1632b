/** The letterhead, and who is named where an assistant begins; typed text waits for Save. */
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Settings, settingsSchema } from '#shared/ipc/records.ts';

import { useShowFailure } from '../../records/failure.ts';
import { useSaveSettings } from '../../records/queries.ts';
import { PractitionerSelect } from './practitioner-select.tsx';
import { KeptSettings } from './kept-settings.tsx';
import { Section } from './section.tsx';

/** The fields of the letterhead. */
function ClinicForm({ stored }: { stored: Settings }) {
  const { t } = useTranslation(['settings', 'common', 'find']);
  const save = useSaveSettings();
  const showFailure = useShowFailure();
  const [clinicName, setClinicName] = useState(stored.clinicName);
  const [clinicAddress, setClinicAddress] = useState(stored.clinicAddress);
  const [practitioner, setPractitioner] = useState(stored.practitioner);
  const hasChanged =
    clinicName !== stored.clinicName ||
    clinicAddress !== stored.clinicAddress ||
    practitioner?.id !== stored.practitioner?.id;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(settingsSchema.parse({ ...stored, clinicName, clinicAddress, practitioner }), {
          onSuccess: (saved) => {
            setClinicName(saved.clinicName);
            setClinicAddress(saved.clinicAddress);
            notifications.show({ message: t('saved'), color: 'teal' });
          },
          onError: showFailure,
        });
      }}
    >
      <Section title={t('find:section.clinic.title')} lead={t('find:section.clinic.text')}>
        <TextInput
          data-setting="clinic-name"
          label={t('clinic.name')}
          maxLength={200}
          value={clinicName}
          onChange={(event) => setClinicName(event.currentTarget.value)}
        />
        <Textarea
          data-setting="address"
          label={t('clinic.address')}
          description={t('clinic.hint')}
          maxLength={1000}
          minRows={3}
          value={clinicAddress}
          onChange={(event) => setClinicAddress(event.currentTarget.value)}
        />
        <div data-setting="practitioner">
          <PractitionerSelect value={practitioner} onChange={setPractitioner} />
        </div>
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!hasChanged}>
            {t('common:save')}
          </Button>
        </Group>
      </Section>
    </form>
  );
}

/** The clinic as it is named on its papers. */
export function ClinicPane() {
  return <KeptSettings>{(stored) => <ClinicForm stored={stored} />}</KeptSettings>;
}
