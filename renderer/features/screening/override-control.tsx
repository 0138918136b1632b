/** Going on in spite of something: the reason with who and when, or the way to give one. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Tier } from '#shared/clinical/screening/question.ts';
import type { Override } from '#shared/clinical/screening/session.ts';

import { useMayWrite } from '../../records/access.ts';
import { useRemoveEntry, useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { type SessionTab, useSessionTab } from '../../records/session-tabs.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import classes from './session-screening.module.css';

interface OverrideControlProps {
  readonly item: string;
  readonly tier: Tier | null;
  /** What the way is called. */
  readonly button: string;
  readonly overrides: readonly Override[];
}

function Given({ override, tab }: { override: Override; tab: SessionTab }) {
  const { t } = useTranslation('screening');
  const mayWrite = useMayWrite();
  const remove = useRemoveEntry();
  const [isOpen, setIsOpen] = useState(false);
  const { zone } = tab.chart.session;
  const when = `${formatDay(override.at, zone)}, ${formatTime(override.at, zone)}`;
  return (
    <div className={classes.override}>
      <p>{override.reason}</p>
      <p className={classes.quiet}>
        {t('override.by', { name: override.by.name, when })}
        {tab.isDraft && mayWrite && !isOpen && (
          <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
            {t('override.takeBack')}
          </Button>
        )}
      </p>
      <FailureAlert error={remove.error} />
      {isOpen && (
        <ReasonForm
          label={t('override.takeBackWhy')}
          button={t('override.takeBack')}
          isPending={remove.isPending}
          onCancel={() => setIsOpen(false)}
          onSubmit={(reason) => {
            const { patientId, sessionId } = tab;
            remove.mutate({ kind: 'override', entry: override, patientId, sessionId, reason });
          }}
        />
      )}
    </div>
  );
}

/** For one finding, or for the screening as a whole. */
export function OverrideControl({ item, tier, button, overrides }: OverrideControlProps) {
  const { t } = useTranslation('screening');
  const tab = useSessionTab();
  const mayWrite = useMayWrite();
  const save = useSaveEntry();
  const [isOpen, setIsOpen] = useState(false);
  const given = overrides.filter((override) => override.item === item);
  if (given.length > 0) return given.map((one) => <Given key={one.id} override={one} tab={tab} />);
  if (!tab.isDraft || !mayWrite) return null;
  if (!isOpen) {
    return (
      <Button size="compact-sm" variant="default" className={classes.open ?? ''} onClick={() => setIsOpen(true)}>
        {button}
      </Button>
    );
  }
  return (
    <>
      <FailureAlert error={save.error} />
      <ReasonForm
        label={t('override.reason')}
        button={t('override.save')}
        isPending={save.isPending}
        onCancel={() => setIsOpen(false)}
        onSubmit={(reason) => {
          save.mutate(
            {
              kind: 'override',
              entry: null,
              patientId: tab.patientId,
              sessionId: tab.sessionId,
              body: { item, subject: '', reason, tier },
            },
            { onSuccess: () => setIsOpen(false) },
          );
        }}
      />
    </>
  );
}
