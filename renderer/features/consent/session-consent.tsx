/** Part "Consent" of a visit's record: how it stands, and the reason where it is done without. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { consentState } from '#shared/clinical/consent/state.ts';
import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';
import { joinEntries } from '#shared/dossier/joined.ts';

import { useDossier, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { type SessionTab, useSessionTab } from '../../records/session-tabs.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './consent.module.css';
import { Consents } from './consents.tsx';

function Without({ tab, entries }: { tab: SessionTab; entries: readonly AnyEntry[] }) {
  const { t } = useTranslation(['consent', 'common']);
  const { patientId, sessionId } = tab;
  const entry = entriesOf(entries, 'no-consent').find((one) => one.sessionId === sessionId) ?? null;
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [reason, setReason] = useState(entry?.body.reason ?? '');
  return (
    <form
      className={classes.without}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        save.mutate({ kind: 'no-consent', entry, patientId, sessionId, body: { reason } }, { onError: showFailure });
      }}
    >
      <Textarea
        label={t('without.label')}
        description={t('without.hint')}
        autosize
        minRows={1}
        disabled={!tab.isDraft}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={!tab.isDraft || reason.trim() === '' || reason === entry?.body.reason}
        loading={save.isPending}
      >
        {t(entry === null ? 'without.button' : 'common:save')}
      </Button>
    </form>
  );
}

function State({ tab, entries }: { tab: SessionTab; entries: readonly AnyEntry[] }) {
  const { t } = useTranslation('consent');
  const chart = tab.isDraft ? joinEntries(tab.chart, entries) : tab.chart;
  const { state, isLate, withoutReason } = consentState(chart, 'procedure');
  if (state === 'standing' && !isLate) {
    return (
      <p className={classes.fine} role="status">
        {t('now.standing')}
      </p>
    );
  }
  const reason = withoutReason ?? '';
  return (
    <Notice tone="warning" title={t(state === 'standing' ? 'now.late' : `now.${state}`)}>
      {reason === '' ? t('now.todo') : t('now.withReason', { reason })}
    </Notice>
  );
}

/** The state above all consents. */
export function SessionConsent() {
  const tab = useSessionTab();
  const { data, error, refetch } = useDossier(tab.patientId);
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  const { family, given } = tab.chart.patient.name;
  const name = [given, family].filter((part) => part !== '').join(' ');
  return (
    <>
      <State tab={tab} entries={data} />
      <Consents patientId={tab.patientId} patientName={name} sessionId={tab.sessionId} entries={data} />
      <Without tab={tab} entries={data} />
    </>
  );
}
