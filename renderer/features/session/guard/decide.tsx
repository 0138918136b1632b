/** Going on in spite of a finding: the reason with who and when, or the way to give one. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Asked } from '#shared/cocktail/guard/finding.ts';

import { useMayWrite } from '../../../records/access.ts';
import { useRemoveEntry, useSaveEntry } from '../../../records/dossier.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import { formatDay, formatTime } from '../../../ui/format.ts';
import { ReasonForm } from '../../../ui/reason-form.tsx';
import { useEditorState } from '../editor-context.tsx';
import classes from './guard.module.css';

/** Who may decide, about whom. */
function usePlace() {
  const patientId = useEditorState((state) => state.chart.patient.id);
  const sessionId = useEditorState((state) => state.chart.session.id);
  const readOnly = useEditorState((state) => state.readOnly);
  return { patientId, sessionId, mayDecide: useMayWrite() && !readOnly };
}

function Given({ decision }: { decision: NonNullable<Asked['given']> }) {
  const { t } = useTranslation('limits');
  const { patientId, sessionId, mayDecide } = usePlace();
  const zone = useEditorState((state) => state.chart.session.zone);
  const remove = useRemoveEntry();
  const [isOpen, setIsOpen] = useState(false);
  const when = `${formatDay(decision.at, zone)}, ${formatTime(decision.at, zone)}`;
  return (
    <div className={classes.decide}>
      <p className={classes.note}>{t('decide.by', { reason: decision.reason, name: decision.by.name, when })}</p>
      <FailureAlert error={remove.error} />
      {mayDecide && !isOpen && (
        <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
          {t('decide.takeBack')}
        </Button>
      )}
      {isOpen && (
        <ReasonForm
          label={t('decide.takeBackWhy')}
          button={t('decide.takeBack')}
          isPending={remove.isPending}
          onCancel={() => setIsOpen(false)}
          onSubmit={(reason) => remove.mutate({ kind: 'override', entry: decision, patientId, sessionId, reason })}
        />
      )}
    </div>
  );
}

/** For one finding. */
export function Decide({ asked }: { asked: Asked }) {
  const { t } = useTranslation('limits');
  const { patientId, sessionId, mayDecide } = usePlace();
  const save = useSaveEntry();
  const [isOpen, setIsOpen] = useState(false);
  const { item, subject, value, given } = asked;
  if (given !== null) return <Given decision={given} />;
  if (!mayDecide) return null;
  if (!isOpen) {
    return (
      <div className={classes.decide}>
        <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('decide.open')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.decide}>
      <FailureAlert error={save.error} />
      <ReasonForm
        label={t('decide.reason')}
        button={t('decide.save')}
        isPending={save.isPending}
        onCancel={() => setIsOpen(false)}
        onSubmit={(reason) => {
          const body = { item, subject, reason, tier: null, value };
          save.mutate(
            { kind: 'override', entry: null, patientId, sessionId, body },
            { onSuccess: () => setIsOpen(false) },
          );
        }}
      />
    </div>
  );
}
