/** One secret: the password, or the PIN while the records are only locked. */
import { Anchor, Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LONGEST_PASSWORD, PIN_DIGITS, type AccessState } from '#shared/ipc/people.ts';

import { errorCode } from '../../api.ts';
import { useSignIn } from '../../records/access.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { useCountdown } from './use-countdown.ts';

interface SignInFormProps {
  readonly person: AccessState['people'][number];
  readonly isLocked: boolean;
  readonly retryAt: string | null;
  readonly onTry: () => void;
}

/** The field and its button; Enter signs in. */
export function SignInForm({ person, isLocked, retryAt, onTry }: SignInFormProps) {
  const { t } = useTranslation('access');
  const signIn = useSignIn();
  const [value, setValue] = useState('');
  const [wantsPassword, setWantsPassword] = useState(false);
  const secondsLeft = useCountdown(retryAt);
  const kind = isLocked && person.hasPin && !wantsPassword ? 'pin' : 'password';
  const code = signIn.error === null ? null : errorCode(signIn.error);
  const isWrong = code === 'wrong-secret' && value === '';
  const isOther = code !== null && code !== 'wrong-secret' && code !== 'too-many-attempts';

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value === '' || secondsLeft > 0) return;
        onTry();
        signIn.mutate({ personId: person.id, secret: { kind, value } });
        setValue('');
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          key={kind}
          label={t(kind === 'pin' ? 'signIn.pin' : 'signIn.password')}
          autoFocus
          size="md"
          autoComplete="off"
          inputMode={kind === 'pin' ? 'numeric' : 'text'}
          maxLength={kind === 'pin' ? PIN_DIGITS.most : LONGEST_PASSWORD}
          value={value}
          error={isWrong && secondsLeft === 0 ? t(kind === 'pin' ? 'signIn.wrongPin' : 'signIn.wrong') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
        />
        <PauseNotice secondsLeft={secondsLeft} />
        {isOther && <FailureAlert error={signIn.error} />}
        <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={value === '' || secondsLeft > 0}>
          {t(isLocked ? 'signIn.unlock' : 'signIn.submit')}
        </Button>
        {isLocked && person.hasPin && (
          <Anchor
            component="button"
            type="button"
            ta="center"
            onClick={() => {
              setWantsPassword(!wantsPassword);
              setValue('');
            }}
          >
            {t(wantsPassword ? 'signIn.usePin' : 'signIn.usePassword')}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
