/** A limit of the clinic's own: what it is about, its numbers, and the label that they were read on. */
import { Button, Checkbox, Drawer, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { wordsOf } from '#shared/cocktail/guard/rule.ts';
import { knownValues } from '#shared/cocktail/guard/values.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useToday } from '../../records/catalogue.ts';
import { useRemoveEntry, useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import classes from './limits.module.css';
import { NumberFields } from './number-fields.tsx';

type Body = BodyOf<'limit'>;

interface OwnFormProps {
  readonly entry: Entry<'limit'> | null;
  readonly onClose: () => void;
}

const CLINIC = { patientId: null, sessionId: null } as const;

function Removal({ entry, onClose }: { entry: Entry<'limit'>; onClose: () => void }) {
  const { t } = useTranslation('limits');
  const remove = useRemoveEntry();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button variant="subtle" color="red" onClick={() => setIsOpen(true)}>
        {t('own.reset')}
      </Button>
    );
  }
  return (
    <>
      <FailureAlert error={remove.error} />
      <ReasonForm
        label={t('own.resetWhy')}
        button={t('own.reset')}
        isPending={remove.isPending}
        onCancel={() => setIsOpen(false)}
        onSubmit={(reason) => remove.mutate({ kind: 'limit', entry, ...CLINIC, reason }, { onSuccess: onClose })}
      />
    </>
  );
}

function OwnForm({ entry, onClose }: OwnFormProps) {
  const { t } = useTranslation(['limits', 'common']);
  const today = useToday();
  const save = useSaveEntry();
  const [body, setBody] = useState<Body>(
    entry?.body ?? {
      published: null,
      name: '',
      substance: '',
      enabled: true,
      label: '',
      confirmedOn: today,
      values: {},
      notes: '',
    },
  );
  const set = (part: Partial<Body>) => setBody((old) => ({ ...old, ...part }));
  const hasNumbers = Object.keys(knownValues(body.values)).length > 0;
  const isReady =
    body.name.trim() !== '' && wordsOf(body.substance).length > 0 && body.label.trim() !== '' && hasNumbers;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save.mutate({ kind: 'limit', entry, ...CLINIC, body }, { onSuccess: onClose });
      }}
    >
      <TextInput
        data-autofocus
        required
        label={t('own.name')}
        maxLength={500}
        value={body.name}
        onChange={(event) => {
          const name = event.currentTarget.value;
          // What it is called is what it is found by, until somebody says otherwise.
          set(body.substance === body.name ? { name, substance: name } : { name });
        }}
      />
      <TextInput
        required
        label={t('own.substance')}
        description={t('own.substanceHint')}
        maxLength={500}
        value={body.substance}
        onChange={(event) => set({ substance: event.currentTarget.value })}
      />
      <NumberFields values={body.values} onValues={(values) => set({ values: { ...values } })} />
      {!hasNumbers && <p className={classes.quiet}>{t('own.noNumbers')}</p>}
      <TextInput
        required
        label={t('own.label')}
        maxLength={500}
        value={body.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('own.on')}
        max={today}
        value={body.confirmedOn ?? ''}
        onChange={(event) => set({ confirmedOn: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('own.notes')}
        value={body.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      <Checkbox
        label={t('own.enabled')}
        checked={body.enabled}
        onChange={(event) => set({ enabled: event.currentTarget.checked })}
      />
      <FailureAlert error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady} loading={save.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** `null` for a new one; undefined while it is closed. */
export function OwnDrawer({ entry, onClose }: { entry: Entry<'limit'> | null | undefined; onClose: () => void }) {
  const { t } = useTranslation(['limits', 'common']);
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size={520}
      title={t(entry === null ? 'own.new' : 'own.edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {entry !== undefined && <OwnForm key={entry?.id ?? 'new'} entry={entry} onClose={onClose} />}
      {entry !== undefined && entry !== null && <Removal entry={entry} onClose={onClose} />}
    </Drawer>
  );
}
