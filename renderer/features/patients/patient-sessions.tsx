/** A patient's sessions: what was done before. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { queryKeys } from '../../records/queries.ts';
import { SessionLine } from '../../records/session-line.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import classes from './patient-route.module.css';

/** The first part of a patient's page. */
export function PatientSessions() {
  const { t } = useTranslation('patients');
  const { id } = usePatientTab();
  const mayWrite = useMayWrite();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.sessions(id),
    queryFn: () => call('session:list', { patientId: id }),
  });
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className={classes.sectionTitle}>
        {t('history.title')}
        {data !== undefined && <span>{data.length}</span>}
      </h2>
      {data === undefined ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : data.length === 0 ? (
        <EmptyState title={t('history.empty')} {...(mayWrite ? { text: t('history.emptyText') } : {})} />
      ) : (
        <div className={classes.panel}>
          {data.map((row) => (
            <SessionLine key={row.id} row={row} />
          ))}
        </div>
      )}
    </section>
  );
}
