/** Everything about a patient on one line of time, newest first. */
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useDossier } from '../../records/dossier.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { queryKeys, useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { type Moment, momentsOf, PARTS, type Part, perDay } from './moments.ts';
import classes from './timeline.module.css';
import { TimelineItem } from './timeline-item.tsx';

/** Days shown at first, and with each further press: a long record is no longer page to lay out than a short one. */
const DAYS = 40;

function Days({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation('common');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const [shown, setShown] = useState(DAYS);
  const days = perDay(moments, zone);
  return (
    <>
      <ol className={classes.days}>
        {days.slice(0, shown).map(([day, items]) => (
          <li key={day}>
            <h2 className={classes.day}>{formatDay(items[0]?.at ?? day, zone)}</h2>
            <ul className={classes.items}>
              {items.map((moment) => (
                <TimelineItem key={moment.id} moment={moment} zone={zone} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {days.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + DAYS)}>
          {t('showMore')}
        </Button>
      )}
    </>
  );
}

/** Part "Timeline" of a patient's page. */
export function PatientTimeline() {
  const { t } = useTranslation('timeline');
  const { id } = usePatientTab();
  const [part, setPart] = useState<Part>('all');
  const dossier = useDossier(id);
  const sessions = useQuery({
    queryKey: queryKeys.sessions(id),
    queryFn: () => call('session:list', { patientId: id }),
  });
  if (dossier.data === undefined || sessions.data === undefined) {
    return (
      <LoadState
        error={dossier.error ?? sessions.error}
        onRetry={() => {
          void dossier.refetch();
          void sessions.refetch();
        }}
      />
    );
  }
  const moments = momentsOf(sessions.data, dossier.data, part);
  return (
    <section aria-label={t('title')}>
      <SegmentedControl
        className={classes.filter ?? ''}
        aria-label={t('filter.label')}
        data={PARTS.map((name) => ({ value: name, label: t(`filter.${name}`) }))}
        value={part}
        onChange={(picked) => {
          const next = PARTS.find((name) => name === picked);
          if (next !== undefined) setPart(next);
        }}
      />
      {moments.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} /> : <Days moments={moments} />}
    </section>
  );
}
