/** Patients past the retention period; a list to decide from, nothing more. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Output } from '#shared/ipc/contract.ts';

import { AnswerState } from '../../records/answer-state.tsx';
import { useRetentionDue } from '../../records/audit.ts';
import { personName } from '../../records/person.ts';
import { useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import classes from './erasure.module.css';

type Due = Output<'retention:due'>['patients'][number];

function DueRow({ patient }: { patient: Due }) {
  const { t } = useTranslation('erasure');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const { id, family, given, lastSessionAt } = patient;
  const name = personName(family, given);
  return (
    <tr>
      <th scope="row">
        <Link to={`/patients/${id}`}>{name}</Link>
      </th>
      <td>{lastSessionAt === '' ? t('due.noSession') : formatDay(lastSessionAt, zone)}</td>
      <td className={classes.end}>
        <Button
          component={Link}
          to={`/erase/${id}`}
          state={{ family, given }}
          size="compact-sm"
          variant="default"
          aria-label={t('due.eraseThis', { name })}
        >
          {t('due.erase')}
        </Button>
      </td>
    </tr>
  );
}

function Undecided() {
  const { t } = useTranslation('erasure');
  return (
    <EmptyState title={t('due.undecided.title')} text={t('due.undecided.text')}>
      <Button component={Link} to="/settings" variant="default">
        {t('due.undecided.settings')}
      </Button>
    </EmptyState>
  );
}

function DueList({ due }: { due: ReturnType<typeof useRetentionDue> }) {
  const { t } = useTranslation('erasure');
  const first = due.data?.pages[0];
  if (first === undefined) return <AnswerState error={due.error} onRetry={() => void due.refetch()} />;
  if (first.years === null) return <Undecided />;
  const patients = due.data?.pages.flatMap((page) => page.patients) ?? [];
  if (patients.length === 0) {
    return <EmptyState title={t('due.empty.title')} text={t('due.empty.text', { years: first.years })} />;
  }
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('due.column.name')}</th>
            <th scope="col">{t('due.column.last')}</th>
            <th scope="col" className={classes.end}>
              {t('due.column.actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {patients.map((patient) => (
            <DueRow key={patient.id} patient={patient} />
          ))}
        </tbody>
      </table>
      {due.hasNextPage && (
        <div className={classes.more}>
          <Button variant="subtle" size="xs" loading={due.isFetchingNextPage} onClick={() => void due.fetchNextPage()}>
            {t('due.more', { count: first.total })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Section with the list, or why there is none. */
export function DueSection() {
  const { t } = useTranslation('erasure');
  const due = useRetentionDue();
  const years = due.data?.pages[0]?.years ?? null;
  return (
    <PageSection title={t('due.title')} {...(years !== null && { note: t('due.note', { years }) })}>
      <div className={classes.panel}>
        <DueList due={due} />
      </div>
    </PageSection>
  );
}
