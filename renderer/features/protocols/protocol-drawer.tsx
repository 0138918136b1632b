/** A protocol is looked at, made, changed or copied. */
import { Button, Drawer, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Protocol } from '#shared/dossier/policy.ts';
import { nameKey } from '#shared/protocols/file.ts';

import { useMayWrite } from '../../records/access.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { type KnownProtocol, useProtocols } from '../../records/protocols.ts';
import { ComponentFields } from './component-fields.tsx';
import { PatternFields } from './pattern-fields.tsx';
import classes from './protocols.module.css';
import { ReadView } from './read-view.tsx';
import { TechniqueFields } from './technique-fields.tsx';

/** What is open: a protocol that stands, or a new one with what it starts as. */
export interface Edited {
  readonly protocol: KnownProtocol | null;
  readonly body: Protocol;
}

/** What the parts of the form get. */
export interface FieldsProps {
  readonly body: Protocol;
  readonly onChange: (part: Partial<Protocol>) => void;
}

function Words({ body, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  return (
    <>
      <Textarea
        label={t('field.source')}
        description={t('field.sourceHint')}
        maxLength={20_000}
        autosize
        value={body.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.notes')}
        maxLength={20_000}
        autosize
        minRows={2}
        value={body.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </>
  );
}

interface FormProps {
  readonly edited: Edited;
  readonly onClose: () => void;
}

function Form({ edited: { protocol, body: first }, onClose }: FormProps) {
  const { t } = useTranslation(['protocols', 'common']);
  const save = useSaveEntry();
  const { own } = useProtocols();
  const [body, setBody] = useState(first);
  const entry = protocol?.entry ?? null;
  const onChange = (part: Partial<Protocol>) => setBody((old) => ({ ...old, ...part }));
  const fields = { body, onChange };
  const isTaken = own?.some(
    (other) => other.entry?.id !== entry?.id && nameKey(other.body.name) === nameKey(body.name),
  );
  const window = body.technique.spacingUm;
  const isReady = body.name.trim() !== '' && isTaken === false && (window === null || window[0] <= window[1]);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isReady) return;
    save.mutate({ kind: 'protocol', entry, patientId: null, sessionId: null, body }, { onSuccess: onClose });
  }

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput
        data-autofocus
        required
        label={t('field.name')}
        maxLength={500}
        value={body.name}
        error={isTaken === true ? t('field.nameTaken') : undefined}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.indication')}
        maxLength={500}
        value={body.indication}
        onChange={(event) => onChange({ indication: event.currentTarget.value })}
      />
      <TechniqueFields {...fields} />
      <PatternFields {...fields} />
      <ComponentFields {...fields} />
      <Words {...fields} />
      <FailureAlert error={save.error} />
      <div className={classes.foot}>
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

interface DrawerProps {
  readonly edited: Edited | null;
  readonly onEdit: (edited: Edited) => void;
  readonly onClose: () => void;
}

/** Open while something is looked at or edited. */
export function ProtocolDrawer({ edited, ...rest }: DrawerProps) {
  const { t } = useTranslation(['protocols', 'common']);
  const mayWrite = useMayWrite();
  const protocol = edited?.protocol ?? null;
  const isRead = protocol !== null && (protocol.entry === null || !mayWrite);
  const what = isRead ? 'view' : protocol === null ? 'new' : 'edit';
  return (
    <Drawer
      opened={edited !== null}
      onClose={rest.onClose}
      position="right"
      size={560}
      closeOnClickOutside={false}
      closeOnEscape={what === 'view'}
      title={t(`drawer.${what}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {isRead && <ReadView protocol={protocol} onEdit={rest.onEdit} onClose={rest.onClose} />}
      {edited !== null && !isRead && (
        <Form key={`${protocol?.key ?? ''} ${edited.body.name}`} edited={edited} onClose={rest.onClose} />
      )}
    </Drawer>
  );
}
