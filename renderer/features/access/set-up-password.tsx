/** Second step of setting up: the password that opens the records. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FailureAlert } from '../../records/failure-alert.tsx';
import { isPasswordReady, NewPassword, NO_PASSWORD } from '../../records/new-password.tsx';
import { Heading } from './heading.tsx';

interface SetUpPasswordProps {
  readonly isPending: boolean;
  readonly failure: unknown;
  readonly onBack: () => void;
  readonly onNext: (password: string) => void;
}

/** The password, twice; it is not kept when one goes back. */
export function SetUpPassword({ isPending, failure, onBack, onNext }: SetUpPasswordProps) {
  const { t } = useTranslation('access');
  const [draft, setDraft] = useState(NO_PASSWORD);
  const isReady = isPasswordReady(draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onNext(draft.value);
      }}
    >
      <Heading title={t('setUp.passwordTitle')}>{t('setUp.passwordText')}</Heading>
      <Stack gap="md">
        <NewPassword draft={draft} onDraft={setDraft} label={t('setUp.password')} autoFocus />
        <FailureAlert error={failure} />
        <Group justify="space-between" mt={4}>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('setUp.back')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={isPending}>
            {t('setUp.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
