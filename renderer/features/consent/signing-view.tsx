/** What the patient sees: the whole text, large, then the field to sign in. */
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CHOICES } from '#shared/clinical/consent/proposals.ts';
import type { Entry } from '#shared/dossier/entry.ts';

import { call } from '../../api.ts';
import { useForgetDossier } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { newId } from '../../records/new-id.ts';
import { type Drawn, SignatureField } from '../../ui/signature-field.tsx';
import classes from './consent.module.css';

type Template = Entry<'consent-template'>;

const RELATIONS = ['patient', 'parent', 'guardian', 'representative'] as const;

interface SigningProps {
  readonly template: Template;
  readonly patientId: string;
  readonly patientName: string;
  readonly sessionId: string | null;
  readonly onClose: () => void;
}

function Choices({
  template,
  agreed,
  onAgreed,
}: {
  template: Template;
  agreed: readonly string[];
  onAgreed: (codes: string[]) => void;
}) {
  const { t } = useTranslation('consent');
  return CHOICES[template.body.purpose].map((code) => (
    <Checkbox
      key={code}
      size="md"
      label={t(`choice.${code}`, { lng: template.body.language })}
      checked={agreed.includes(code)}
      onChange={(event) =>
        onAgreed(event.currentTarget.checked ? [...agreed, code] : agreed.filter((other) => other !== code))
      }
    />
  ));
}

function Signing({ template, patientId, patientName, sessionId, onClose }: SigningProps) {
  const { t } = useTranslation(['consent', 'common']);
  const forget = useForgetDossier();
  const [name, setName] = useState(patientName);
  const [relation, setRelation] = useState<(typeof RELATIONS)[number]>('patient');
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [hasWitness, setHasWitness] = useState(false);
  const [witnessName, setWitnessName] = useState('');
  const [witnessed, setWitnessed] = useState<Drawn | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const isWitnessReady = !hasWitness || (witnessName.trim() !== '' && witnessed !== null);
  const isReady = drawn !== null && name.trim() !== '' && isWitnessReady && !isBusy;

  async function sign(): Promise<void> {
    if (drawn === null) return;
    setBusy(true);
    setError(null);
    try {
      await call('consent:sign', {
        id: newId(),
        patientId,
        sessionId,
        template: { id: template.id, version: template.revision },
        choices: CHOICES[template.body.purpose].map((code) => ({
          code,
          label: t(`choice.${code}`, { lng: template.body.language }),
          agreed: agreed.includes(code),
        })),
        signer: { name, relation, ...drawn },
        witness: hasWitness && witnessed !== null ? { name: witnessName, ...witnessed } : null,
      });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      await forget(patientId);
    }
  }

  return (
    <div className={classes.signing}>
      <article className={classes.text} lang={template.body.language} tabIndex={0}>
        <h2>{template.body.title}</h2>
        {template.body.text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <Choices template={template} agreed={agreed} onAgreed={setAgreed} />
      <div className={classes.pair}>
        <TextInput label={t('sign.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Select
          label={t('sign.relation')}
          allowDeselect={false}
          data={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
          value={relation}
          onChange={(picked) => setRelation(RELATIONS.find((value) => value === picked) ?? 'patient')}
        />
      </div>
      <SignatureField label={t('sign.field')} onDrawn={setDrawn} />
      <Checkbox
        label={t('sign.withWitness')}
        checked={hasWitness}
        onChange={(event) => setHasWitness(event.currentTarget.checked)}
      />
      {hasWitness && (
        <>
          <TextInput
            label={t('sign.witnessName')}
            value={witnessName}
            onChange={(event) => setWitnessName(event.currentTarget.value)}
          />
          <SignatureField label={t('sign.witnessField')} onDrawn={setWitnessed} />
        </>
      )}
      <FailureAlert error={error} />
      <div className={classes.actions}>
        <Button size="md" disabled={!isReady} loading={isBusy} onClick={() => void sign()}>
          {t('sign.button')}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Fills the window: nothing else of the record is to be seen by whoever signs. */
export function SigningView({
  template,
  onClose,
  ...rest
}: Omit<SigningProps, 'template'> & { readonly template: Template | null }) {
  const { t } = useTranslation(['consent', 'common']);
  return (
    <Modal
      fullScreen
      opened={template !== null}
      onClose={onClose}
      title={t('sign.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {template !== null && <Signing {...rest} template={template} onClose={onClose} />}
    </Modal>
  );
}
