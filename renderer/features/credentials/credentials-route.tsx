/** Licences, training and insurance of those who treat, and until when they hold. */
import { Button, Drawer, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { daysBetween } from '#shared/clinical/plain-date.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { call } from '../../api.ts';
import { canKeepSettings, useMe } from '../../records/access.ts';
import { useLibrary, useRemoveEntry, useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useShowFailure } from '../../records/failure.ts';
import { useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './credentials.module.css';

type Body = BodyOf<'credential'>;
type Credential = Entry<'credential'>;

interface Person {
  readonly id: string;
  readonly name: string;
}

const KINDS = ['licence', 'training', 'insurance'] as const;

/** Somebody should see to it within so many days. */
const SOON_DAYS = 60;

type State = 'expired' | 'soon' | 'valid' | 'open';
const TONES = { expired: 'error', soon: 'warn', valid: 'fine', open: 'fine' } as const satisfies Record<State, string>;

/** How it stands on a day; the last day still counts. */
function stateOf(expiresOn: string | null, today: string): State {
  if (expiresOn === null) return 'open';
  const days = daysBetween(today, expiresOn);
  return days < 0 ? 'expired' : days <= SOON_DAYS ? 'soon' : 'valid';
}

interface FormProps {
  readonly entry: Credential | null;
  readonly people: readonly Person[];
  readonly me: string;
  readonly onClose: () => void;
}

function CredentialForm({ entry, people, me, onClose }: FormProps) {
  const { t } = useTranslation(['credentials', 'common']);
  const save = useSaveEntry();
  const [body, setBody] = useState<Body>(
    entry?.body ?? { accountId: me, kind: 'licence', name: '', number: '', issuer: '', expiresOn: null },
  );
  const set = (part: Partial<Body>) => setBody((old) => ({ ...old, ...part }));
  const isReady = body.name.trim() !== '' && body.accountId !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        save.mutate({ kind: 'credential', entry, patientId: null, sessionId: null, body }, { onSuccess: onClose });
      }}
    >
      <Select
        label={t('field.person')}
        allowDeselect={false}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={body.accountId}
        onChange={(accountId) => set({ accountId: accountId ?? body.accountId })}
      />
      <Select
        label={t('field.kind')}
        allowDeselect={false}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={body.kind}
        onChange={(picked) => set({ kind: KINDS.find((kind) => kind === picked) ?? 'licence' })}
      />
      <TextInput
        data-autofocus
        required
        label={t('field.name')}
        value={body.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.number')}
        value={body.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.issuer')}
        value={body.issuer}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('field.expiresOn')}
        description={t('field.expiresHint')}
        value={body.expiresOn ?? ''}
        onChange={(event) => set({ expiresOn: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <FailureAlert error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady} loading={save.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly entry: Credential;
  readonly person: string;
  readonly today: string;
  /** Null for whoever only looks. */
  readonly onEdit: (() => void) | null;
}

function Line({ entry, person, today, onEdit }: LineProps) {
  const { t } = useTranslation('credentials');
  const remove = useRemoveEntry();
  const onError = useShowFailure();
  const { kind, name, number, issuer, expiresOn } = entry.body;
  const state = stateOf(expiresOn, today);
  return (
    <li>
      <span className={classes.words}>
        <strong>{name}</strong>
        <span>{[person, t(`kind.${kind}`), number, issuer].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <Tag tone={TONES[state]}>
        {t(`state.${state}`, { date: expiresOn === null ? '' : formatPlainDate(expiresOn) })}
      </Tag>
      {onEdit !== null && (
        <>
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('removeNamed', { name })}
            onClick={() =>
              remove.mutate(
                { kind: 'credential', entry, patientId: null, sessionId: null, reason: t('removed') },
                { onError },
              )
            }
          >
            {t('remove')}
          </Button>
        </>
      )}
    </li>
  );
}

/** Route `/credentials`. */
export function CredentialsRoute() {
  const { t } = useTranslation(['credentials', 'common']);
  const me = useMe();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const library = useLibrary('credential');
  const people = useQuery({ queryKey: ['people'], queryFn: () => call('people:list', {}) });
  const [edited, setEdited] = useState<Credential | 'new' | null>(null);
  const mayKeep = me === null || canKeepSettings(me);
  const credentials = entriesOf(library.data ?? [], 'credential');
  const nameOf = (id: string) => people.data?.find((person) => person.id === id)?.name ?? '';
  const today = plainDateIn(new Date().toISOString(), zone);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/settings', label: t('common:nav.settings') }}
      actions={
        mayKeep && (
          <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      {library.data === undefined ? (
        <LoadState error={library.error} onRetry={() => void library.refetch()} />
      ) : credentials.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <ul className={classes.list}>
          {credentials.map((entry) => (
            <Line
              key={entry.id}
              entry={entry}
              person={nameOf(entry.body.accountId)}
              today={today}
              onEdit={mayKeep ? () => setEdited(entry) : null}
            />
          ))}
        </ul>
      )}
      <Drawer
        opened={edited !== null}
        onClose={() => setEdited(null)}
        position="right"
        size={480}
        closeOnClickOutside={false}
        title={t(edited === 'new' ? 'new' : 'edit')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {edited !== null && (
          <CredentialForm
            entry={edited === 'new' ? null : edited}
            people={people.data ?? []}
            me={me?.id ?? ''}
            onClose={() => setEdited(null)}
          />
        )}
      </Drawer>
    </Page>
  );
}
