/** What the patient sees: the whole text, large, then the field to sign in; every word in the language of the text. */
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { choicesOf } from '#shared/clinical/consent/choices.ts';
import type { Entry } from '#shared/dossier/entry.ts';

import { call } from '../../api.ts';
import { useForgetDossier } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { newId } from '../../records/new-id.ts';
import { type Drawn, SignatureField } from '../../ui/signature-field.tsx';
import classes from './consent.module.css';
import { type Answers, SigningChoices } from './signing-choices.tsx';

type Template = Entry<'consent-template'>;

const RELATIONS = ['patient', 'parent', 'guardian', 'representative'] as const;

interface SigningProps {
  readonly template: Template;
  readonly patientId: string;
  readonly patientName: string;
  readonly sessionId: string | null;
  /** The id of what was signed. */
  readonly onSigned: (id: string) => void;
  /** It was refused: the text may have another version by now. */
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

interface FormProps extends SigningProps {
  readonly error: unknown;
  readonly onError: (error: unknown) => void;
}

interface Hand {
  readonly name: string;
  readonly drawn: Drawn | null;
}

/** A name and what was drawn under it; null while one of both lacks. */
const completeOf = ({ name, drawn }: Hand) => (name.trim() === '' || drawn === null ? null : { name, ...drawn });

function Signing({ template, patientId, patientName, sessionId, error, onError, ...tell }: FormProps) {
  const { body } = template;
  const { t } = useTranslation('consent-form', { lng: body.language });
  const forget = useForgetDossier();
  const [id] = useState(newId);
  const [signer, setSigner] = useState<Hand>({ name: patientName, drawn: null });
  const [relation, setRelation] = useState<(typeof RELATIONS)[number]>('patient');
  const [answers, setAnswers] = useState<Answers>({});
  const [hasWitness, setHasWitness] = useState(false);
  const [witness, setWitness] = useState<Hand>({ name: '', drawn: null });
  const [isBusy, setBusy] = useState(false);
  const words = { undoLabel: t('undo'), clearLabel: t('clear') };
  const points = choicesOf(body);
  const choices = points.flatMap(({ code }) => {
    const agreed = answers[code];
    return agreed === undefined ? [] : [{ code, agreed }];
  });
  const signed = completeOf(signer);
  const witnessed = completeOf(witness);
  const isReady = signed !== null && choices.length === points.length && (!hasWitness || witnessed !== null);

  async function sign(): Promise<void> {
    if (signed === null) return;
    setBusy(true);
    onError(null);
    try {
      await call('consent:sign', {
        id,
        patientId,
        sessionId,
        template: { id: template.id, version: template.revision },
        choices,
        signer: { ...signed, relation },
        witness: hasWitness ? witnessed : null,
      });
      tell.onSigned(id);
    } catch (failure) {
      onError(failure);
      tell.onRefused();
    } finally {
      setBusy(false);
      await forget(patientId);
    }
  }

  return (
    <div className={classes.signing} lang={body.language}>
      <article className={classes.text} tabIndex={0} aria-label={t('text')}>
        <h2>{body.title}</h2>
        {body.text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <SigningChoices text={body} answers={answers} onAnswers={setAnswers} />
      <div className={classes.pair}>
        <TextInput
          label={t('name')}
          value={signer.name}
          onChange={(event) => setSigner({ ...signer, name: event.currentTarget.value })}
        />
        <Select
          label={t('relation')}
          allowDeselect={false}
          data={RELATIONS.map((value) => ({ value, label: t(`relationOf.${value}`) }))}
          value={relation}
          onChange={(picked) => setRelation(RELATIONS.find((value) => value === picked) ?? 'patient')}
        />
      </div>
      <SignatureField {...words} label={t('sign')} onDrawn={(drawn) => setSigner((now) => ({ ...now, drawn }))} />
      <Checkbox
        label={t('withWitness')}
        checked={hasWitness}
        onChange={(event) => {
          setHasWitness(event.currentTarget.checked);
          // The field goes, and what was drawn in it: a later one begins empty.
          setWitness({ ...witness, drawn: null });
        }}
      />
      {hasWitness && (
        <>
          <TextInput
            label={t('witnessName')}
            value={witness.name}
            onChange={(event) => setWitness({ ...witness, name: event.currentTarget.value })}
          />
          <SignatureField
            {...words}
            label={t('witnessSign')}
            onDrawn={(drawn) => setWitness((now) => ({ ...now, drawn }))}
          />
        </>
      )}
      <FailureAlert error={error} />
      <div className={classes.actions}>
        <Button size="md" disabled={!isReady || isBusy} loading={isBusy} onClick={() => void sign()}>
          {t('consent')}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={tell.onClose}>
          {t('notNow')}
        </Button>
      </div>
    </div>
  );
}

/** Fills the window: nothing else of the record is to be seen by whoever signs. */
export function SigningView({
  template,
  ...rest
}: Omit<SigningProps, 'template'> & { readonly template: Template | null }) {
  const { t } = useTranslation(['consent-form', 'common'], template === null ? {} : { lng: template.body.language });
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    rest.onClose();
  };
  return (
    <Modal
      fullScreen
      opened={template !== null}
      onClose={close}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {template !== null && (
        // Another version is read and signed anew.
        <Signing
          key={`${template.id}:${template.revision}`}
          {...rest}
          template={template}
          error={error}
          onError={setError}
          onClose={close}
        />
      )}
    </Modal>
  );
}
