/** The password that a restore asks for. */
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { errorCode } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import classes from './restore.module.css';

interface PasswordStepProps {
  readonly when: string;
  readonly error: unknown;
  readonly onSubmit: (password: string) => void;
  readonly onBack: () => void;
}

/** One field; what stays as it is is said once more beside it. */
export function PasswordStep({ when, error, onSubmit, onBack }: PasswordStepProps) {
  const { t } = useTranslation(['backups', 'errors', 'common']);
  const [password, setPassword] = useState('');
  const isWrong = error !== null && errorCode(error) === 'wrong-secret';
  return (
    <form
      className={classes.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onSubmit(password);
      }}
    >
      <Stack gap="md" maw={420}>
        <h2 className={classes.title}>{t('restore.of', { when })}</h2>
        {!isWrong && <FailureAlert error={error} />}
        <PasswordInput
          autoFocus
          autoComplete="off"
          label={t('restore.password.label')}
          description={t('restore.password.hint')}
          value={password}
          error={isWrong ? t('errors:wrong-secret.title') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('restore.password.show') }}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
        <p className={classes.kept}>{t('restore.kept')}</p>
        <Group gap="xs">
          <Button type="submit" disabled={password === ''}>
            {t('restore.password.button')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('restore.password.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
