/** Entered in error: why, and where the content belongs instead. */
import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PatientRow } from '#shared/ipc/records.ts';

import { PatientPicker } from '../../../records/patient-picker.tsx';
import { useEditorState } from '../editor-context.tsx';
import { PasswordForm } from './password-form.tsx';
import classes from './task-drawer.module.css';
import { useRetract } from './use-signing.ts';

/** As short as a reason may be, and as long. */
const SHORTEST_REASON = 3;
const LONGEST_REASON = 2_000;

/** Reason, other patient, password. */
export function RetractPanel() {
  const { t } = useTranslation('signing');
  const patientId = useEditorState((state) => state.chart.patient.id);
  const [reason, setReason] = useState('');
  const [isOthers, setOthers] = useState(false);
  const [target, setTarget] = useState<PatientRow | null>(null);
  const retract = useRetract();
  const hasReason = reason.trim().length >= SHORTEST_REASON;
  return (
    <PasswordForm
      button={t('retract.button')}
      color="red"
      ready={hasReason && (!isOthers || target !== null)}
      isPending={retract.isPending}
      failure={retract.error}
      practitionersOnly
      startsHere={false}
      onSubmit={(password) => {
        retract.mutate({ reason: reason.trim(), password, copyTo: isOthers ? (target?.id ?? null) : null });
      }}
    >
      <p className={classes.lead}>{t('retract.lead')}</p>
      <Textarea
        data-autofocus
        label={t('retract.reason')}
        description={t('retract.reasonHint')}
        error={reason !== '' && !hasReason ? t('retract.tooShort') : null}
        minRows={3}
        maxRows={10}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Checkbox
        label={t('retract.other')}
        description={t('retract.otherHint')}
        checked={isOthers}
        onChange={(event) => {
          setOthers(event.currentTarget.checked);
        }}
      />
      {isOthers && (
        <PatientPicker
          label={t('retract.search')}
          chosenText={(name) => t('retract.chosen', { name })}
          except={patientId}
          chosen={target}
          onChoose={setTarget}
        />
      )}
    </PasswordForm>
  );
}
