/** One's own password as proof that it is oneself. */
import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LONGEST_PASSWORD } from '#shared/ipc/people.ts';

import { errorCode } from '../../api.ts';

interface SecretFieldProps {
  readonly value: string;
  readonly failure: unknown;
  readonly onChange: (value: string) => void;
}

/** The field; a wrong password is said at it. */
export function SecretField({ value, failure, onChange }: SecretFieldProps) {
  const { t } = useTranslation(['settings', 'access']);
  const isWrong = failure !== null && errorCode(failure) === 'wrong-secret';
  return (
    <PasswordInput
      label={t('settings:security.current')}
      data-autofocus
      autoComplete="current-password"
      maxLength={LONGEST_PASSWORD}
      value={value}
      error={isWrong ? t('access:signIn.wrong') : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('access:password.show'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A failure that the field itself does not say. */
export const otherFailure = (failure: unknown): unknown =>
  failure !== null && errorCode(failure) === 'wrong-secret' ? null : failure;
