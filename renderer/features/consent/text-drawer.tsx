/** A text of consent is written or changed; every change is a version of its own. */
import { Button, Checkbox, Drawer, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import classes from './consent.module.css';

type Body = BodyOf<'consent-template'>;

/** A text that is being changed, or a new one to begin from. */
export interface Edited {
  readonly entry: Entry<'consent-template'> | null;
  readonly body: Body;
}

const LANGUAGES = ['en', 'fr', 'es', 'it'] as const;
const PURPOSES = ['procedure', 'photos'] as const;

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

/** Open while a text is edited. */
export function TextDrawer({ edited, onClose }: { edited: Edited | null; onClose: () => void }) {
  const { t } = useTranslation(['consent', 'common']);
  return (
    <Drawer
      opened={edited !== null}
      onClose={onClose}
      position="right"
      size={640}
      closeOnClickOutside={false}
      title={t((edited?.entry ?? null) === null ? 'texts.new' : 'texts.edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {edited !== null && <TextForm edited={edited} onClose={onClose} />}
    </Drawer>
  );
}
