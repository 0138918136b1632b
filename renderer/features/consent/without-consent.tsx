/** The reason why a visit's treatment is done without written consent. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ConsentState } from '#shared/clinical/consent/state.ts';
import { type AnyEntry, type Entry, entriesOf } from '#shared/dossier/entry.ts';

import { useMayWrite } from '../../records/access.ts';
import { useRemoveEntry, useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import type { SessionTab } from '../../records/session-tabs.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './consent.module.css';

interface ReasonProps {
  readonly tab: SessionTab;
  readonly entry: Entry<'no-consent'> | null;
}

function ReasonForm({ tab: { patientId, sessionId }, entry }: ReasonProps) {
  const { t } = useTranslation(['consent', 'common']);
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [reason, setReason] = useState(entry?.body.reason ?? '');
  const isUnchanged = reason.trim() === (entry?.body.reason ?? '');
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
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        disabled={reason.trim() === '' || isUnchanged || save.isPending}
        loading={save.isPending}
      >
        {t(entry === null ? 'without.button' : 'common:save')}
      </Button>
    </form>
  );
}

/** A reason that a consent has overtaken: it can be taken back, or stays and is printed. */
function LeftOver({ tab: { patientId, sessionId }, entry }: ReasonProps & { entry: Entry<'no-consent'> }) {
  const { t } = useTranslation('consent');
  const remove = useRemoveEntry();
  const showFailure = useShowFailure();
  return (
    <div className={classes.without}>
      <Notice tone="warning" title={t('now.withReason', { reason: entry.body.reason })}>
        {t('without.left')}
      </Notice>
      <Button
        variant="default"
        loading={remove.isPending}
        onClick={() =>
          remove.mutate(
            { kind: 'no-consent', entry, patientId, sessionId, reason: t('without.overtaken') },
            { onError: showFailure },
          )
        }
      >
        {t('without.remove')}
      </Button>
    </div>
  );
}

interface WithoutConsentProps {
  readonly tab: SessionTab;
  readonly state: ConsentState;
  readonly entries: readonly AnyEntry[];
}

/** Asked for only where no consent stands, or where it came after the needle. */
export function WithoutConsent({ tab, state, entries }: WithoutConsentProps) {
  const mayWrite = useMayWrite();
  const entry = entriesOf(entries, 'no-consent').find(({ sessionId }) => sessionId === tab.sessionId) ?? null;
  if (!tab.isDraft || !mayWrite) return null;
  if (state.state !== 'standing' || state.isLate) {
    return <ReasonForm key={entry?.revision ?? 0} tab={tab} entry={entry} />;
  }
  return entry === null ? null : <LeftOver tab={tab} entry={entry} />;
}
