/** Erasing a patient: what goes and what stays, then the reason, the name and the password; nothing by accident. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';

import type { Erasure } from '#shared/ipc/audit.ts';
import { patientInputSchema } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { personName } from '../../records/person.ts';
import { queryKeys } from '../../records/queries.ts';
import { Page } from '../../ui/page.tsx';
import { EarlyWarning } from './early-warning.tsx';
import { EraseForm } from './erase-form.tsx';
import { Erased } from './erased.tsx';
import classes from './erasure.module.css';
import { WhatGoes } from './what-goes.tsx';

const nameSchema = patientInputSchema.pick({ family: true, given: true });

/** Route `/erase/:id`. */
export function EraseRoute() {
  const { t } = useTranslation('erasure');
  const { id = '' } = useParams();
  // An administrator who does not treat may not open the patient; the list of the overdue hands the name on.
  const handed = nameSchema.safeParse(useLocation().state);
  const [erased, setErased] = useState<Erasure | null>(null);
  const patient = useQuery({
    queryKey: queryKeys.patient(id),
    queryFn: () => call('patient:get', { id }),
    enabled: !handed.success && erased === null,
    retry: false,
  });
  const sessions = useQuery({
    queryKey: queryKeys.sessions(id),
    queryFn: () => call('session:list', { patientId: id }),
    enabled: erased === null,
    retry: false,
  });
  const name = handed.success ? handed.data : patient.data;
  return (
    <Page title={t('erase.title')} back={{ to: '/retention', label: t('back') }}>
      {erased !== null ? (
        <Erased erasure={erased} />
      ) : name === undefined ? (
        <AnswerState error={patient.error} onRetry={() => void patient.refetch()} />
      ) : (
        <div className={classes.flow}>
          <h2 className={classes.name}>{personName(name.family, name.given)}</h2>
          <WhatGoes sessionCount={sessions.data?.length ?? null} />
          <EarlyWarning sessions={sessions.data ?? null} />
          <EraseForm patientId={id} name={name} onErased={setErased} />
        </div>
      )}
    </Page>
  );
}
