/** The drawer in which the treatment being charted becomes a protocol. */
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { nameKey } from '#shared/protocols/file.ts';

import { patternOf, protocolOf } from '../../../editor/protocol-edits.ts';
import { useSaveEntry } from '../../../records/dossier.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import { usePatternText, useProtocolFacts } from '../../../records/protocol-facts.ts';
import { useProtocols } from '../../../records/protocols.ts';
import { useTechniqueName } from '../../../records/technique-name.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import drawer from '../signing/task-drawer.module.css';
import { useTreatmentName } from '../treatment-name.ts';
import classes from './protocols.module.css';

/** The treatment as a protocol would keep it. */
function useMade(withPattern: boolean) {
  const { patterns } = useEditor();
  const settings = useStore(patterns.store, (state) => state.settings);
  const stamp = useEditorState((state) => state.stamp);
  const treatments = useEditorState((state) => state.chart.treatments);
  const index = treatments.findIndex(({ id }) => id === stamp.treatmentId);
  const treatment = treatments[index];
  const pattern = patternOf(settings);
  const body = treatment && protocolOf(treatment, stamp, withPattern ? pattern : null);
  return body === undefined ? null : { treatment, index, body, pattern };
}

/** Name, what is kept, and what may be said of it. */
export function SaveProtocolPanel() {
  const { t } = useTranslation('protocols');
  const editor = useEditor();
  const techniqueName = useTechniqueName();
  const nameOf = useTreatmentName();
  const patternText = usePatternText();
  const factsOf = useProtocolFacts();
  const save = useSaveEntry();
  const { own } = useProtocols();
  const [withPattern, setWithPattern] = useState(() => editor.store.getState().tool === 'pattern');
  const made = useMade(withPattern);
  const [name, setName] = useState('');
  const [indication, setIndication] = useState(made?.body.indication ?? '');
  const [source, setSource] = useState('');
  const [notes, setNotes] = useState('');
  if (made === null || made.treatment === undefined) return null;
  const { body, treatment, index, pattern } = made;
  const present = own?.find((protocol) => nameKey(protocol.body.name) === nameKey(name))?.entry ?? null;
  const isReady = name.trim() !== '' && own !== undefined;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isReady) return;
    const words = { name, indication, source, notes };
    save.mutate(
      { kind: 'protocol', entry: present, patientId: null, sessionId: null, body: { ...body, ...words } },
      {
        onSuccess: () => {
          editor.setTask(null);
          notifications.show({ color: 'teal', message: t('session.saved', { name: name.trim() }) });
        },
      },
    );
  }

  return (
    <form className={drawer.form} onSubmit={onSubmit} noValidate>
      <div className={drawer.fields}>
        <p className={drawer.lead}>{t('session.saveLead', { treatment: nameOf(treatment, index) })}</p>
        <ul className={classes.kept}>
          {[techniqueName(body.technique.code), ...factsOf(body)].map((fact, i) => (
            <li key={`${i} ${fact}`}>{fact}</li>
          ))}
        </ul>
        <TextInput
          data-autofocus
          required
          label={t('field.name')}
          description={present === null ? undefined : t('session.replaces')}
          maxLength={500}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('field.indication')}
          maxLength={500}
          value={indication}
          onChange={(event) => setIndication(event.currentTarget.value)}
        />
        <Checkbox
          label={t('session.withPattern', { pattern: patternText(pattern) })}
          checked={withPattern}
          onChange={(event) => setWithPattern(event.currentTarget.checked)}
        />
        <Textarea
          label={t('field.source')}
          description={t('field.sourceHint')}
          maxLength={20_000}
          autosize
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Textarea
          label={t('field.notes')}
          maxLength={20_000}
          autosize
          minRows={2}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
      </div>
      <div className={drawer.foot}>
        <FailureAlert error={save.error} />
        <div>
          <Button type="submit" disabled={!isReady} loading={save.isPending}>
            {t(present === null ? 'session.saveButton' : 'session.replaceButton')}
          </Button>
        </div>
      </div>
    </form>
  );
}
