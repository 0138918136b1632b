/** The clinic's texts of consent; every change is a version of its own. */
import { Badge, Button, Checkbox, Drawer, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PROPOSED_CONSENTS } from '#shared/clinical/consent/proposals.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useLibrary, useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import classes from './consent.module.css';

type Body = BodyOf<'consent-template'>;
type Template = Entry<'consent-template'>;

interface Edited {
  readonly entry: Template | null;
  readonly body: Body;
}

const LANGUAGES = ['en', 'fr', 'es', 'it'] as const;
const PURPOSES = ['procedure', 'photos'] as const;
const EMPTY: Body = { purpose: 'procedure', language: 'en', title: '', text: '', reviewed: false, inUse: false };

function Fields({ body, onChange }: { body: Body; onChange: (part: Partial<Body>) => void }) {
  const { t } = useTranslation('consent');
  return (
    <>
      <SegmentedControl
        aria-label={t('texts.purpose')}
        data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={body.purpose}
        onChange={(picked) => onChange({ purpose: PURPOSES.find((value) => value === picked) ?? 'procedure' })}
      />
      <Select
        label={t('texts.language')}
        allowDeselect={false}
        data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={body.language}
        onChange={(picked) => onChange({ language: LANGUAGES.find((value) => value === picked) ?? 'en' })}
      />
      <TextInput
        data-autofocus
        required
        label={t('texts.name')}
        value={body.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        required
        label={t('texts.text')}
        description={t('texts.textHint')}
        autosize
        minRows={12}
        maxRows={24}
        lang={body.language}
        value={body.text}
        onChange={(event) => onChange({ text: event.currentTarget.value, reviewed: false })}
      />
      <Checkbox
        label={t('texts.reviewed')}
        description={t('texts.reviewedHint')}
        checked={body.reviewed}
        onChange={(event) => onChange({ reviewed: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('texts.inUse')}
        checked={body.inUse}
        onChange={(event) => onChange({ inUse: event.currentTarget.checked })}
      />
    </>
  );
}

function TextForm({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const { t } = useTranslation('common');
  const save = useSaveEntry();
  const [body, setBody] = useState(edited.body);
  const isReady = body.title.trim() !== '' && body.text.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        save.mutate(
          { kind: 'consent-template', entry: edited.entry, patientId: null, sessionId: null, body },
          { onSuccess: onClose },
        );
      }}
    >
      <Fields body={body} onChange={(part) => setBody((old) => ({ ...old, ...part }))} />
      <FailureAlert error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady} loading={save.isPending}>
          {t('save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function Line({ body, note, action, onEdit }: { body: Body; note: string; action: string; onEdit: () => void }) {
  const { t } = useTranslation('consent');
  return (
    <li>
      <strong>{body.title}</strong>
      <span>{`${t(`purpose.${body.purpose}`)} · ${t(`language.${body.language}`)}`}</span>
      {body.inUse && (
        <Badge variant="light" color="teal">
          {t('texts.isInUse')}
        </Badge>
      )}
      {!body.reviewed && (
        <Badge variant="light" color="yellow">
          {t('unreviewed')}
        </Badge>
      )}
      <span className={classes.hint}>{note}</span>
      <Button size="compact-sm" variant="default" className={classes.end ?? ''} onClick={onEdit}>
        {action}
      </Button>
    </li>
  );
}

/** Route `/consent-texts`. */
export function ConsentTextsRoute() {
  const { t } = useTranslation(['consent', 'common']);
  const { data, error, refetch } = useLibrary('consent-template');
  const [edited, setEdited] = useState<Edited | null>(null);
  const own = entriesOf(data ?? [], 'consent-template');
  return (
    <Page
      title={t('texts.title')}
      lead={t('texts.lead')}
      back={{ to: '/settings', label: t('common:nav.settings') }}
      actions={
        <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited({ entry: null, body: EMPTY })}>
          {t('texts.new')}
        </Button>
      }
    >
      {data === undefined && <LoadState error={error} onRetry={() => void refetch()} />}
      {own.length === 0 ? (
        <p className={classes.hint}>{t('texts.none')}</p>
      ) : (
        <ul className={classes.list}>
          {own.map((entry) => (
            <Line
              key={entry.id}
              body={entry.body}
              note={t('texts.version', { version: entry.revision })}
              action={t('texts.edit')}
              onEdit={() => setEdited({ entry, body: entry.body })}
            />
          ))}
        </ul>
      )}
      <PageSection title={t('texts.proposed')} note={t('texts.proposedLead')}>
        <ul className={classes.list}>
          {PROPOSED_CONSENTS.map((body) => (
            <Line
              key={`${body.purpose} ${body.language}`}
              body={body}
              note=""
              action={t('texts.take')}
              onEdit={() => setEdited({ entry: null, body: { ...body, inUse: true } })}
            />
          ))}
        </ul>
      </PageSection>
      <Drawer
        opened={edited !== null}
        onClose={() => setEdited(null)}
        position="right"
        size={640}
        closeOnClickOutside={false}
        title={t((edited?.entry ?? null) === null ? 'texts.new' : 'texts.edit')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {edited !== null && <TextForm edited={edited} onClose={() => setEdited(null)} />}
      </Drawer>
    </Page>
  );
}
