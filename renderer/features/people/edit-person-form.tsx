/** An account as it is: name, roles, whether it is in use. */
import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Person } from '#shared/ipc/people.ts';

import { errorCode } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useUpdatePerson } from './people-queries.ts';
import { RoleFields } from './role-fields.tsx';

const MAX_NAME = 200;

interface EditPersonFormProps {
  readonly person: Person;
  /** One's own account is never taken out of use by oneself. */
  readonly isMe: boolean;
  readonly onClose: () => void;
}

/** The form in the drawer. */
export function EditPersonForm({ person, isMe, onClose }: EditPersonFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const update = useUpdatePerson();
  const [name, setName] = useState(person.name);
  const [roles, setRoles] = useState(person.roles);
  const [active, setActive] = useState(person.active);
  const isForbidden = update.error !== null && errorCode(update.error) === 'forbidden';
  const isReady = name.trim() !== '' && roles.length > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { id, rowVersion } = person;
        if (isReady) update.mutate({ id, rowVersion, name, roles, active }, { onSuccess: onClose });
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('field.name')}
          data-autofocus
          autoComplete="off"
          maxLength={MAX_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label={t('field.login')} value={person.login} readOnly description={t('field.loginFixed')} />
        <RoleFields roles={roles} onRoles={setRoles} />
        <Switch
          label={t('field.active')}
          description={t(isMe ? 'field.activeMe' : 'field.activeHint')}
          checked={active}
          disabled={isMe}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
        {isForbidden ? (
          <Notice tone="error" title={t('problem.last.title')} isAlert>
            {t('problem.last.text')}
          </Notice>
        ) : (
          <FailureAlert error={update.error} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={update.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
