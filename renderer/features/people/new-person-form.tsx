/** A new account: name, sign-in name, roles, first password. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Role } from '#shared/ipc/people.ts';

import { errorCode } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { proposeLogin } from '../../records/initials.ts';
import { isPasswordReady, NewPassword, NO_PASSWORD } from '../../records/new-password.tsx';
import { useCreatePerson } from './people-queries.ts';
import { RoleFields } from './role-fields.tsx';

const MAX_NAME = 200;
const MAX_LOGIN = 100;
const BAD_LOGIN = /[\s/\\]/u;

/** The form in the drawer. */
export function NewPersonForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['people', 'access', 'common']);
  const create = useCreatePerson();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [roles, setRoles] = useState<Role[]>(['practitioner']);
  const [password, setPassword] = useState(NO_PASSWORD);
  const isBadLogin = BAD_LOGIN.test(login.trim());
  const isTaken = create.error !== null && errorCode(create.error) === 'name-taken';
  const isReady =
    name.trim() !== '' && login.trim() !== '' && !isBadLogin && roles.length > 0 && isPasswordReady(password);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) create.mutate({ name, login, roles, password: password.value }, { onSuccess: onClose });
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('field.name')}
          description={t('access:setUp.nameHint')}
          data-autofocus
          autoComplete="off"
          maxLength={MAX_NAME}
          value={name}
          onChange={(event) => {
            const next = event.currentTarget.value;
            if (login === proposeLogin(name)) setLogin(proposeLogin(next));
            setName(next);
          }}
        />
        <TextInput
          label={t('field.login')}
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_LOGIN}
          value={login}
          error={isBadLogin ? t('access:setUp.loginBad') : isTaken ? t('problem.taken') : undefined}
          onChange={(event) => {
            create.reset();
            setLogin(event.currentTarget.value);
          }}
        />
        <RoleFields roles={roles} onRoles={setRoles} />
        <NewPassword draft={password} onDraft={setPassword} label={t('field.firstPassword')} />
        {!isTaken && <FailureAlert error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={create.isPending}>
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
