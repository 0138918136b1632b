/** Who may use the records: accounts, roles, passwords. For administrators. */
import { Button, Drawer } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Person } from '#shared/ipc/people.ts';

import { isAdministrator, useMe } from '../../records/access.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { EditPersonForm } from './edit-person-form.tsx';
import { NewPersonForm } from './new-person-form.tsx';
import { usePeople } from './people-queries.ts';
import { PeopleTable } from './people-table.tsx';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';

function PeopleScreen() {
  const { t } = useTranslation(['people', 'common']);
  const me = useMe();
  const people = usePeople();
  const [form, setForm] = useState<'new' | Person | null>(null);
  const [resetting, setResetting] = useState<Person | null>(null);
  const close = () => setForm(null);
  const add = (
    <Button leftSection={<IconUserPlus size={17} />} onClick={() => setForm('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/settings', label: t('common:nav.settings') }}
      {...(people.data === undefined ? {} : { actions: add })}
    >
      {people.data === undefined ? (
        <AnswerState error={people.error} onRetry={() => void people.refetch()} />
      ) : (
        <PeopleTable people={people.data} myId={me?.id} onEdit={setForm} onReset={setResetting} />
      )}
      {people.data?.length === 1 && <EmptyState title={t('alone.title')} text={t('alone.text')} />}
      <Drawer
        opened={form !== null}
        onClose={close}
        position="right"
        size={480}
        closeOnClickOutside={false}
        title={t(form === 'new' ? 'new' : 'edit')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {form === 'new' && <NewPersonForm onClose={close} />}
        {form !== null && form !== 'new' && (
          <EditPersonForm key={form.id} person={form} isMe={form.id === me?.id} onClose={close} />
        )}
      </Drawer>
      <ResetPasswordDialog person={resetting} onClose={() => setResetting(null)} />
    </Page>
  );
}

/** Route `/people`. */
export function PeopleRoute() {
  const { t } = useTranslation('people');
  const me = useMe();
  return isAdministrator(me) ? (
    <PeopleScreen />
  ) : (
    <EmptyState title={t('forbidden.title')} text={t('forbidden.text')} />
  );
}
