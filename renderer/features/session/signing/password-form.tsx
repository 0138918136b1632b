/** A password and the button it is for: who signs shows it afresh, however long they have been signed in. */
import { Alert, Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { errorCode, errorDetail } from '../../../api.ts';
import { useMe } from '../../../records/access.ts';
import { useFailureText } from '../../../records/failure.ts';
import { useAppInfo } from '../../../records/queries.ts';
import classes from './task-drawer.module.css';

interface PasswordFormProps {
  readonly button: string;
  readonly color?: 'teal' | 'red';
  /** Whether everything else that is needed is there. */
  readonly ready: boolean;
  readonly isPending: boolean;
  readonly failure: unknown;
  readonly practitionersOnly: boolean;
  /** Whether the password is the first thing to type. */
  readonly startsHere: boolean;
  readonly onSubmit: (password: string) => void;
  /** Fields above the password. */
  readonly children?: ReactNode;
}

function Failure({ failure }: { failure: unknown }) {
  const { t } = useTranslation('signing');
  const text = useFailureText();
  if (failure === null || errorCode(failure) === 'wrong-secret') return null;
  const unsaved = errorDetail(failure)['unsaved'] !== undefined;
  const { title, remedy } = text(failure);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} {...(unsaved ? {} : { title })} role="alert">
      {unsaved ? t('sign.notSaved') : remedy}
    </Alert>
  );
}

/** The foot of every drawer. */
export function PasswordForm(props: PasswordFormProps) {
  const {
    button,
    color = 'teal',
    ready,
    isPending,
    failure,
    practitionersOnly,
    startsHere,
    onSubmit,
    children,
  } = props;
  const { t } = useTranslation('signing');
  const me = useMe();
  const isSample = useAppInfo().data?.place === 'sample';
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState('');
  const refused = practitionersOnly && me !== null && !me.roles.includes('practitioner');
  const isWrong = failure !== null && errorCode(failure) === 'wrong-secret' && password === tried;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || refused || isPending || password === '') return;
        setTried(password);
        onSubmit(password);
      }}
    >
      <div className={classes.fields}>{children}</div>
      <div className={classes.foot}>
        <Failure failure={failure} />
        {refused ? (
          <Alert color="yellow" icon={<IconAlertTriangle size={18} />}>
            {t('password.practitionersOnly', { name: me.name })}
          </Alert>
        ) : (
          <div className={classes.signLine}>
            <PasswordInput
              className={classes.password ?? ''}
              label={t('password.label')}
              description={me === null ? null : t(isSample ? 'sign.sample' : 'sign.as', { name: me.name })}
              autoComplete="off"
              value={password}
              error={isWrong}
              data-autofocus={startsHere}
              visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
              onChange={(event) => {
                setPassword(event.currentTarget.value);
              }}
            />
            <Button type="submit" color={color} loading={isPending} disabled={!ready || password === ''}>
              {button}
            </Button>
          </div>
        )}
        {isWrong && (
          <p className={classes.wrong} role="alert">
            {t('password.wrong')}
          </p>
        )}
      </div>
    </form>
  );
}
