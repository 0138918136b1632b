/** Asks for the password of an archive. It is kept as long as this import is, and nowhere else. */
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './exchange-in.module.css';
import type { ImportFlow } from './use-import.ts';

/** A field and two ways on. */
export function ZipPassword({ flow, name }: { flow: ImportFlow; name: string }) {
  const { t } = useTranslation(['exchangeIn', 'common']);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') flow.open(password);
  };
  return (
    <form className={classes.password} onSubmit={submit}>
      <PasswordInput
        data-autofocus
        autoFocus
        label={t('password.label', { name })}
        description={t('password.note')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={password === ''}>
          {t('password.open')}
        </Button>
        <Button variant="subtle" color="gray" onClick={flow.again}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
