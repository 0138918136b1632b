/** Asks once for the name on charts; nothing waits for it. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useShowFailure } from '../../records/failure.ts';
import { newPractitioner } from '../../records/practitioner.ts';
import { useSaveSettings, useSettings } from '../../records/queries.ts';

/** One line, shown until a practitioner is set. */
export function PractitionerPrompt() {
  const { t } = useTranslation('start');
  const settings = useSettings();
  const save = useSaveSettings();
  const showFailure = useShowFailure();
  const [name, setName] = useState('');
  const current = settings.data;
  if (current === undefined || current.practitioner !== null) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        save.mutate({ ...current, practitioner: newPractitioner(name) }, { onError: showFailure });
      }}
    >
      <Group gap="xs" align="flex-end" mt={4}>
        <TextInput
          w={340}
          label={t('practitioner.label')}
          placeholder={t('practitioner.placeholder')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="light" loading={save.isPending} disabled={name.trim() === ''}>
          {t('practitioner.save')}
        </Button>
      </Group>
    </form>
  );
}
