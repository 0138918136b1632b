/** Above a locked chart: who signed it, whether it is still what was signed, and what can be done now. */
import { Button } from '@mantine/core';
import { IconLock, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Retraction, Signature } from '#shared/chart/signed.ts';
import type { ChartRecord } from '#shared/ipc/signing.ts';

import { useMayWrite, useMe } from '../../../records/access.ts';
import { useChartRecord } from '../../../records/chart-record.ts';
import { formatSignedAt, useRoleName } from '../../../records/signed-text.ts';
import { useStartSession } from '../../../records/use-start-session.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import classes from './record-bar.module.css';

function SignedBy({ signature }: { signature: Signature }) {
  const { t } = useTranslation('signing');
  const roleName = useRoleName();
  const { signer } = signature;
  return (
    <span className={classes.who}>
      <strong>{t('bar.signedBy', { name: signer.name })}</strong>
      <span className={classes.quiet}>
        {roleName(signer.role)} · {formatSignedAt(signature)}
      </span>
    </span>
  );
}

function Integrity({ intact }: { intact: boolean | null }) {
  const { t } = useTranslation('signing');
  if (intact === null) return null;
  return (
    <span className={intact ? classes.intact : classes.altered} role={intact ? undefined : 'alert'}>
      {intact ? <IconShieldCheck size={17} /> : <IconShieldX size={19} />} {t(intact ? 'bar.intact' : 'bar.altered')}
    </span>
  );
}

function Actions({ record }: { record: ChartRecord }) {
  const { t } = useTranslation('signing');
  const editor = useEditor();
  const me = useMe();
  const mayWrite = useMayWrite();
  const start = useStartSession();
  const { session, patient } = record.chart;
  const isPractitioner = me?.roles.includes('practitioner') ?? false;
  const author = record.signatures.find(({ meaning }) => meaning === 'author');
  const canCountersign =
    isPractitioner &&
    author !== undefined &&
    author.signer.id !== me?.id &&
    record.signatures.every(({ signer }) => signer.id !== me?.id);
  if (!mayWrite) return null;
  return (
    <span className={classes.actions}>
      {canCountersign && (
        <Button size="compact-sm" onClick={() => editor.setTask('countersign')}>
          {t('bar.countersign')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => editor.setTask('addend')}>
        {t('bar.addend')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        title={t('bar.followUpHint')}
        loading={start.isPending}
        onClick={() => {
          start.mutate({ patientId: patient.id, copyFrom: session.id });
        }}
      >
        {t('bar.followUp')}
      </Button>
      {isPractitioner && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          c="var(--app-error-ink)"
          onClick={() => editor.setTask('retract')}
        >
          {t('bar.retract')}
        </Button>
      )}
    </span>
  );
}

function ErrorWords({ retraction }: { retraction: Retraction | null }) {
  const { t } = useTranslation('signing');
  return (
    <>
      <strong className={classes.errorTitle}>{t('bar.error')}</strong>
      {retraction !== null && (
        <span className={classes.error}>
          <span>{t('bar.errorBy', { name: retraction.signer.name, at: formatSignedAt(retraction) })}</span>
          <span className={classes.reason}>{t('bar.reason', { reason: retraction.reason })}</span>
        </span>
      )}
      {retraction?.copiedTo !== undefined && (
        <Button component={Link} to={`/session/${retraction.copiedTo}`} size="compact-sm" variant="white" color="dark">
          {t('retract.openCopy')}
        </Button>
      )}
    </>
  );
}

function SignedWords({ record }: { record: ChartRecord }) {
  const { t } = useTranslation('signing');
  const author = record.signatures.find(({ meaning }) => meaning === 'author') ?? record.signatures[0];
  return (
    <>
      <IconLock size={18} className={classes.lock ?? ''} />
      {author === undefined ? <strong>{t('bar.unsigned')}</strong> : <SignedBy signature={author} />}
      <Integrity intact={record.intact} />
      <Actions record={record} />
    </>
  );
}

/** Shown while the chart is locked. */
export function RecordBar() {
  const { t } = useTranslation(['signing', 'common']);
  const { id, status } = useEditorState((state) => state.chart.session);
  const { data, isError, refetch } = useChartRecord(id, status !== 'draft');
  if (status === 'draft') return null;
  return (
    <section className={classes.bar} data-status={status} aria-label={t('signing:bar.label')} aria-live="polite">
      {status === 'entered-in-error' ? (
        <ErrorWords retraction={data?.retraction ?? null} />
      ) : data === undefined ? (
        <strong>{t('signing:bar.loading')}</strong>
      ) : (
        <SignedWords record={data} />
      )}
      {isError && (
        <>
          <span role="alert">{t('signing:bar.failed')}</span>
          <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
            {t('common:retry')}
          </Button>
        </>
      )}
    </section>
  );
}
