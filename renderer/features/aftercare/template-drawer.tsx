/** A sheet of the clinic is written or changed; every change is a version of its own. */
import { Button, Checkbox, Drawer, MultiSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { useTechniques } from '../../records/clinic-words.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import classes from './aftercare.module.css';
import type { Edited } from './templates-route.tsx';

type Body = BodyOf<'aftercare-template'>;

const LANGUAGES = ['en', 'fr', 'es', 'it'] as const;
const PURPOSES = ['aftercare', 'preparation'] as const;

function Fields({ body, onChange }: { body: Body; onChange: (part: Partial<Body>) => void }) {
  const { t } = useTranslation('aftercare');
  const techniqueName = useTechniqueName();
  const techniques = useTechniques();
  return (
    <>
      <SegmentedControl
        aria-label={t('field.purpose')}
        data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={body.purpose}
        onChange={(picked) => onChange({ purpose: PURPOSES.find((value) => value === picked) ?? 'aftercare' })}
      />
      <TextInput
        data-autofocus
        required
        label={t('field.title')}
        value={body.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        required
        label={t('text')}
        autosize
        minRows={10}
        maxRows={22}
        value={body.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        label={t('field.language')}
        allowDeselect={false}
        data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={body.language}
        onChange={(picked) => onChange({ language: LANGUAGES.find((value) => value === picked) ?? 'en' })}
      />
      <MultiSelect
        label={t('field.techniques')}
        description={t('field.techniquesHint')}
        searchable
        data={techniques
          .filter(({ code, hidden }) => !hidden || body.techniques.includes(code))
          .map(({ code }) => ({ value: code, label: techniqueName(code) }))}
        value={[...body.techniques]}
        onChange={(techniques) => onChange({ techniques })}
      />
      <TextInput
        label={t('field.source')}
        value={body.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <Checkbox
        label={t('field.reviewed')}
        checked={body.reviewed}
        onChange={(event) => onChange({ reviewed: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('field.inUse')}
        checked={body.inUse}
        onChange={(event) => onChange({ inUse: event.currentTarget.checked })}
      />
    </>
  );
}

function TemplateForm({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const { t } = useTranslation('common');
  const save = useSaveEntry();
  const [body, setBody] = useState<Body>(edited.body);
  const isReady = body.title.trim() !== '' && body.text.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        save.mutate(
          { kind: 'aftercare-template', entry: edited.entry, patientId: null, sessionId: null, body },
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

/** Open while a sheet is edited. */
export function TemplateDrawer({ edited, onClose }: { edited: Edited | null; onClose: () => void }) {
  const { t } = useTranslation(['aftercare', 'common']);
  return (
    <Drawer
      opened={edited !== null}
      onClose={onClose}
      position="right"
      size={600}
      closeOnClickOutside={false}
      title={t((edited?.entry ?? null) === null ? 'templates.new' : 'templates.edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {edited !== null && <TemplateForm edited={edited} onClose={onClose} />}
    </Drawer>
  );
}
