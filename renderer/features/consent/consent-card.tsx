/** A consent as it was signed: its words, its signatures, and the way to take it back. */
import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { useWhen } from '../../records/when.ts';
import classes from './consent.module.css';
import { Tag } from '../../ui/tag.tsx';

type Consent = Entry<'consent'>;

function Picture({ id, whose, name }: { id: string; whose: 'signer' | 'witness'; name: string }) {
  const { data } = useQuery({
    queryKey: ['signature', id, whose],
    queryFn: () => call('consent:picture', { id, whose }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(new Blob([Uint8Array.from(data.bytes)], { type: 'image/png' }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [data]);
  return (
    <figure className={classes.signed}>
      {url !== null && <img src={url} alt={name} />}
      <figcaption>{name}</figcaption>
    </figure>
  );
}

function Withdraw({ consent, onDone }: { consent: Consent; onDone: () => void }) {
  const { t } = useTranslation(['consent', 'common']);
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.withdraw}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          {
            kind: 'consent-withdrawal',
            entry: null,
            patientId: consent.patientId,
            sessionId: null,
            body: { consentId: consent.id, reason },
          },
          { onSuccess: onDone, onError: showFailure },
        );
      }}
    >
      <Textarea
        label={t('withdraw.reason')}
        autoFocus
        autosize
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" color="red" loading={save.isPending}>
          {t('withdraw.button')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface ConsentCardProps {
  readonly consent: Consent;
  readonly withdrawal: Entry<'consent-withdrawal'> | null;
  /** Just signed here: what was kept is shown at once. */
  readonly isNew: boolean;
}

/** Closed it is one line. */
export function ConsentCard({ consent, withdrawal, isNew }: ConsentCardProps) {
  const { t } = useTranslation(['consent', 'consent-form']);
  const when = useWhen();
  const mayWrite = useMayWrite();
  const [isOpen, setOpen] = useState(isNew);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { body } = consent;
  return (
    <article className={classes.card} aria-label={body.title}>
      <div className={classes.cardHead}>
        <strong data-withdrawn={withdrawal !== null || undefined}>{body.title}</strong>
        <Tag tone={withdrawal === null ? 'fine' : 'error'}>
          {t(withdrawal === null ? 'state.standing' : 'state.withdrawn')}
        </Tag>
        {!body.template.reviewed && <Tag tone="warn">{t('unreviewed')}</Tag>}
        <span className={classes.hint}>{t('signedBy', { name: body.signer.name, when: when(consent.at) })}</span>
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'hide' : 'show')}
        </Button>
        {mayWrite && withdrawal === null && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
            {t('withdraw.open')}
          </Button>
        )}
      </div>
      {withdrawal !== null && (
        <p className={classes.hint}>
          {t('withdrawn', { when: when(withdrawal.at), reason: withdrawal.body.reason || '–' })}
        </p>
      )}
      {isWithdrawing && <Withdraw consent={consent} onDone={() => setWithdrawing(false)} />}
      {isOpen && (
        <div className={classes.kept} lang={body.language}>
          {body.text.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ul>
            {body.choices.map(({ code, label, agreed }) => (
              <li key={code}>{`${label} ${t(`consent-form:${agreed ? 'yes' : 'no'}`, { lng: body.language })}`}</li>
            ))}
          </ul>
          <div className={classes.actions}>
            <Picture
              id={consent.id}
              whose="signer"
              name={`${body.signer.name} (${t(`consent-form:relationOf.${body.signer.relation}`)})`}
            />
            {body.witness !== null && (
              <Picture id={consent.id} whose="witness" name={t('witness', { name: body.witness.name })} />
            )}
          </div>
          <p className={classes.hint}>{t('version', { version: body.template.version, hash: body.textSha256 })}</p>
        </div>
      )}
    </article>
  );
}
