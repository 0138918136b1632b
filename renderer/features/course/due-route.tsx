/** Whose next session is due or past, the longest past first. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { courseState } from '#shared/clinical/course.ts';
import { addTo } from '#shared/clinical/plain-date.ts';
import { entriesOf } from '#shared/dossier/entry.ts';
import type { Output } from '#shared/ipc/contract.ts';

import { call } from '../../api.ts';
import { useBirthText } from '../../records/patient-facts.ts';
import { personName } from '../../records/person.ts';
import { useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { Page } from '../../ui/page.tsx';
import classes from './due.module.css';

/** How far ahead the list looks, days. */
const AHEAD_DAYS = 14;

/** Rows that are due by a day, the longest due first. */
function dueRows(found: Output<'dossier:of-all'>, zone: string, today: string) {
  const until = addTo(today, AHEAD_DAYS, 'days');
  return found
    .flatMap(({ entry, patient, sessions }) =>
      entriesOf([entry], 'course').flatMap(({ id, body }) => {
        const state = courseState(
          body,
          sessions.map(({ id: session, startedAt, status }) => ({
            id: session,
            day: plainDateIn(startedAt, zone),
            isError: status === 'entered-in-error',
          })),
          today,
        );
        return state.nextDue === null || state.nextDue > until ? [] : [{ id, patient, course: body, state }];
      }),
    )
    .toSorted((a, b) => ((a.state.nextDue ?? '') < (b.state.nextDue ?? '') ? -1 : 1));
}

/** Route `/due`. */
export function DueRoute() {
  const { t } = useTranslation('course');
  const birthText = useBirthText();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const { data, error, refetch } = useQuery({
    queryKey: ['due'],
    queryFn: () => call('dossier:of-all', { kinds: ['course'] }),
    gcTime: 0,
  });
  const rows = dueRows(data ?? [], zone, plainDateIn(new Date().toISOString(), zone));
  return (
    <Page title={t('due-list.title')} lead={t('due-list.lead', { days: AHEAD_DAYS })}>
      {data === undefined ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('due-list.empty')} text={t('due-list.emptyText')} />
      ) : (
        <ul className={classes.rows}>
          {rows.map(({ id, patient, course, state }) => (
            <li key={id}>
              <Link to={`/patients/${patient.id}/course`}>
                <span className={classes.who}>
                  <strong>{personName(patient.family, patient.given)}</strong>
                  <span>{birthText(patient.birthDate)}</span>
                </span>
                <span>{course.indication}</span>
                <span>{t('done', { done: state.done, planned: course.plannedSessions })}</span>
                <span className={classes.when} data-overdue={state.overdueDays > 0 || undefined}>
                  {state.overdueDays > 0
                    ? t('overdue', { count: state.overdueDays })
                    : t('due', { date: formatPlainDate(state.nextDue ?? '') })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
