/** Coming in with the recovery code: code, who one is, and a new password. */
import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AccessState } from '#shared/ipc/people.ts';

import { errorCode } from '../../api.ts';
import { useRecover } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { isPasswordReady, NewPassword, NO_PASSWORD } from '../../records/new-password.tsx';
import { Heading } from './heading.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { useCountdown } from './use-countdown.ts';

interface RecoverFormProps {
  readonly people: AccessState['people'];
  readonly person: AccessState['people'][number];
  readonly retryAt: string | null;
  readonly onBack: () => void;
}

/** The whole form on one panel. */
export function RecoverForm({ people, person, retryAt, onBack }: RecoverFormProps) {
  const { t } = useTranslation(['access', 'common']);
  const recover = useRecover();
  const [code, setCode] = useState('');
  const [personId, setPersonId] = useState(person.id);
  const [password, setPassword] = useState(NO_PASSWORD);
  const secondsLeft = useCountdown(retryAt);
  const failed = recover.error === null ? null : errorCode(recover.error);
  const isWrong = failed === 'wrong-secret' || failed === 'bad-input';
  const isReady = code.trim() !== '' && isPasswordReady(password) && secondsLeft === 0;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) recover.mutate({ recoveryCode: code, personId, password: password.value });
      }}
    >
      <Heading title={t('recover.title')}>{t('recover.text')}</Heading>
      <Stack gap="sm">
        <Textarea
          label={t('recover.code')}
          autoFocus
          autosize
          minRows={2}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={code}
          error={isWrong ? t('recover.wrong') : undefined}
          onChange={(event) => {
            recover.reset();
            setCode(event.currentTarget.value);
          }}
        />
        {people.length > 1 && (
          <Select
            label={t('recover.who')}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={personId}
            onChange={(id) => {
              if (id !== null) setPersonId(id);
            }}
          />
        )}
        <NewPassword draft={password} onDraft={setPassword} />
        <PauseNotice secondsLeft={secondsLeft} />
        {!isWrong && failed !== 'too-many-attempts' && <FailureAlert error={recover.error} />}
        <Group justify="space-between" mt={4}>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('recover.back')}
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={!isReady}>
            {t('recover.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
