/** One thing on the line of time; an entry opens to what it said before. */
import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { AnyEntry } from '#shared/dossier/entry.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { entrySummary } from '../../records/entry-summary.ts';
import { StatusBadge } from '../../records/status-badge.tsx';
import { useTechniqueName } from '../../records/technique-name.ts';
import { useWhen } from '../../records/when.ts';
import { formatTime } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import type { Moment } from './moments.ts';
import classes from './timeline.module.css';

function Session({ row }: { row: SessionRow }) {
  const { t } = useTranslation('timeline');
  const techniqueName = useTechniqueName();
  const words = row.treatments.map(({ indication, techniqueCode }) =>
    indication === '' ? techniqueName(techniqueCode) : indication,
  );
  return (
    <Link to={`/session/${row.id}`} className={classes.item ?? ''}>
      <strong>{t('session')}</strong>
      <span className={classes.words}>
        {[...words, t('marks', { count: row.givenCount + row.plannedCount })].join(' · ')}
      </span>
      <StatusBadge status={row.status} />
      <span className={classes.by}>
        {t('by', { name: row.practitionerName, time: formatTime(row.startedAt, row.zone) })}
      </span>
    </Link>
  );
}

function Revisions({ id }: { id: string }) {
  const { t } = useTranslation('timeline');
  const when = useWhen();
  const { data, error, refetch } = useQuery({
    queryKey: ['entry-history', id],
    queryFn: () => call('dossier:history', { id }),
    gcTime: 0,
  });
  if (data === undefined) return <LoadState error={error} onRetry={() => void refetch()} />;
  const earlier = data.slice(1);
  if (earlier.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <ol className={classes.revisions}>
      {earlier.map((entry) => (
        <li key={entry.revision}>
          <span>{t('revision', { revision: entry.revision })}</span>
          <span className={classes.words}>
            {entry.removal === null ? entrySummary(entry) : t('removed', { reason: entry.removal.reason })}
          </span>
          <span className={classes.by}>{`${entry.by.name}, ${when(entry.at)}`}</span>
        </li>
      ))}
    </ol>
  );
}

function EntryItem({ entry, zone }: { entry: AnyEntry; zone: string }) {
  const { t } = useTranslation('timeline');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton className={classes.item ?? ''} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <strong>{t(`kind.${entry.kind}`)}</strong>
        <span className={classes.words}>{entrySummary(entry)}</span>
        <span className={classes.by}>{t('by', { name: entry.by.name, time: formatTime(entry.createdAt, zone) })}</span>
      </UnstyledButton>
      {isOpen && <Revisions id={entry.id} />}
    </>
  );
}

/** A line of the list. */
export function TimelineItem({ moment, zone }: { moment: Moment; zone: string }) {
  return (
    <li>{'session' in moment ? <Session row={moment.session} /> : <EntryItem entry={moment.entry} zone={zone} />}</li>
  );
}
