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
import { StatedFacts } from './stated-facts.tsx';
import { TechniqueFields } from './technique-fields.tsx';

/** What is open: a protocol that stands, or a new one with what it starts as. */
export interface Edited {
  readonly protocol: KnownProtocol | null;
  readonly body: Protocol;
}

/** What the parts of the form get. */
export interface FieldsProps {
  readonly body: Protocol;
  readonly isRead: boolean;
  readonly onChange: (part: Partial<Protocol>) => void;
}

function Words({ body, isRead, onChange }: FieldsProps) {
  const { t } = useTranslation('protocols');
  return (
    <>
      <Textarea
        label={t('field.source')}
        description={isRead ? undefined : t('field.sourceHint')}
        maxLength={20_000}
        autosize
        readOnly={isRead}
        value={body.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.notes')}
        maxLength={20_000}
        autosize
        minRows={2}
        readOnly={isRead}
        value={body.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </>
  );
}

interface FormProps {
  readonly edited: Edited;
  readonly onEdit: (edited: Edited) => void;
  readonly onClose: () => void;
}

function Form({ edited: { protocol, body: first }, onEdit, onClose }: FormProps) {
  const { t } = useTranslation(['protocols', 'common']);
  const save = useSaveEntry();
  const mayWrite = useMayWrite();
  const { own } = useProtocols();
  const [body, setBody] = useState(first);
  const entry = protocol?.entry ?? null;
  const isRead = !mayWrite || (protocol !== null && entry === null);
  const onChange = (part: Partial<Protocol>) => setBody((old) => ({ ...old, ...part }));
  const fields = { body, isRead, onChange };
  const isTaken = own?.some(
    (other) => other.entry?.id !== entry?.id && nameKey(other.body.name) === nameKey(body.name),
  );
  const window = body.technique.spacingUm;
  const isReady = body.name.trim() !== '' && isTaken === false && (window === null || window[0] <= window[1]);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (isRead || !isReady) return;
    save.mutate({ kind: 'protocol', entry, patientId: null, sessionId: null, body }, { onSuccess: onClose });
  }

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput
        data-autofocus
        required={!isRead}
        label={t('field.name')}
        maxLength={500}
        readOnly={isRead}
        value={body.name}
        error={!isRead && isTaken === true ? t('field.nameTaken') : undefined}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.indication')}
        maxLength={500}
        readOnly={isRead}
        value={body.indication}
        onChange={(event) => onChange({ indication: event.currentTarget.value })}
      />
      {protocol !== null && protocol.facts.length > 0 && <StatedFacts protocol={protocol} />}
      <TechniqueFields {...fields} />
      <PatternFields {...fields} />
      <ComponentFields {...fields} />
      <Words {...fields} />
      <FailureAlert error={save.error} />
      <div className={classes.foot}>
        {!isRead && (
          <Button type="submit" disabled={!isReady} loading={save.isPending}>
            {t('common:save')}
          </Button>
        )}
        {isRead && mayWrite && (
          <Button
            onClick={() => onEdit({ protocol: null, body: { ...body, name: t('copyName', { name: body.name }) } })}
          >
            {t('action.duplicate')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t(isRead ? 'common:close' : 'common:cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Open while something is looked at or edited. */
export function ProtocolDrawer({ edited, ...rest }: Omit<FormProps, 'edited'> & { edited: Edited | null }) {
  const { t } = useTranslation(['protocols', 'common']);
  const protocol = edited?.protocol ?? null;
  const what = protocol === null ? 'new' : protocol.entry === null ? 'view' : 'edit';
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
      {edited !== null && <Form key={`${protocol?.key ?? ''} ${edited.body.name}`} edited={edited} {...rest} />}
    </Drawer>
  );
}
