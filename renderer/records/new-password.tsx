/** A new password: one rule, said before it is broken, and how far one has come. */
import { PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#shared/ipc/people.ts';

import classes from './new-password.module.css';

/** What is typed in the two fields. */
export interface NewPasswordDraft {
  readonly value: string;
  readonly repeated: string;
}

/** Nothing typed yet. */
export const NO_PASSWORD: NewPasswordDraft = { value: '', repeated: '' };

/** Whether a password is long enough and was typed twice alike. */
export const isPasswordReady = ({ value, repeated }: NewPasswordDraft): boolean =>
  value.length >= SHORTEST_PASSWORD && value.length <= LONGEST_PASSWORD && value === repeated;

interface NewPasswordProps {
  readonly draft: NewPasswordDraft;
  readonly onDraft: (draft: NewPasswordDraft) => void;
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** Two fields and a meter of length. */
export function NewPassword({ draft, onDraft, label, autoFocus = false }: NewPasswordProps) {
  const { t } = useTranslation('access');
  const { value, repeated } = draft;
  const isLong = value.length >= SHORTEST_PASSWORD;
  const differs = repeated !== '' && !value.startsWith(repeated) && repeated !== value;
  const toggle = { 'aria-label': t('password.show'), tabIndex: 0 };
  return (
    <Stack gap="sm">
      <div>
        <PasswordInput
          label={label ?? t('password.new')}
          autoComplete="new-password"
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          maxLength={LONGEST_PASSWORD}
          value={value}
          aria-describedby="password-rule"
          visibilityToggleButtonProps={toggle}
          onChange={(event) => {
            onDraft({ value: event.currentTarget.value, repeated });
          }}
        />
        <div className={classes.meter} data-long={isLong || undefined} aria-hidden="true">
          <span style={{ width: `${Math.min(1, value.length / SHORTEST_PASSWORD) * 100}%` }} />
        </div>
        <p id="password-rule" className={classes.rule}>
          {isLong
            ? t('password.longEnough', { count: value.length })
            : t('password.rule', { least: SHORTEST_PASSWORD, count: value.length })}
        </p>
      </div>
      <PasswordInput
        label={t('password.again')}
        autoComplete="new-password"
        maxLength={LONGEST_PASSWORD}
        value={repeated}
        error={differs ? t('password.differs') : undefined}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => {
          onDraft({ value, repeated: event.currentTarget.value });
        }}
      />
    </Stack>
  );
}
