/** Part "Adverse events" of a patient's page: what went wrong, and the look back after some weeks. */
import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { useMayWrite } from '../../records/access.ts';
import { useDossier } from '../../records/dossier.ts';
import { usePatientTab } from '../../records/patient-tabs.ts';
import { queryKeys, useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay, formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { LoadState } from '../../ui/load-state.tsx';
import { PageSection } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { EventDrawer } from './event-drawer.tsx';
import classes from './events.module.css';
import { FollowUps } from './follow-ups.tsx';

type Event = Entry<'adverse-event'>;

function EventCard({
  event,
  session,
  zone,
  onEdit,
}: {
  event: Event;
  session: SessionRow | undefined;
  zone: string;
  onEdit: (() => void) | null;
}) {
  const { t } = useTranslation('events');
  const { body } = event;
  const lots = body.suspected.map(({ product, lot }) => [product, lot].filter((part) => part !== '').join(' '));
  const facts = [
    t('onset', { date: formatPlainDate(body.onsetOn) }),
    body.endedOn === null ? '' : t('ended', { date: formatPlainDate(body.endedOn) }),
    body.region,
    ...lots,
    ...body.grades.map(({ scale, value }) => t('gradeOf', { scale: t(`scale.${scale}`), value })),
    body.reported === null ? '' : t('reportedTo', { to: body.reported.to }),
  ];
  return (
    <article className={classes.card} aria-label={t(`event.${body.event}`)}>
      <div className={classes.head}>
        <h3>{t(`event.${body.event}`)}</h3>
        <Tag tone={body.outcome === 'resolved' ? 'fine' : 'warn'}>{t(`outcome.${body.outcome}`)}</Tag>
        {body.serious && <Tag tone="error">{t('serious')}</Tag>}
        <span className={classes.space} />
        {onEdit !== null && (
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
      </div>
      {body.description !== '' && <p className={classes.text}>{body.description}</p>}
      <p className={classes.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {body.treatment !== '' && <p className={classes.facts}>{t('treatedWith', { text: body.treatment })}</p>}
      {session !== undefined && (
        <Anchor component={Link} to={`/session/${session.id}`} className={classes.link ?? ''}>
          {t('afterSession', { date: formatDay(session.startedAt, zone) })}
        </Anchor>
      )}
    </article>
  );
}

/** Events newest first, then follow-ups. */
export function EventsTab() {
  const { t } = useTranslation('events');
  const { id } = usePatientTab();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const mayWrite = useMayWrite();
  const [edited, setEdited] = useState<Event | 'new' | null>(null);
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
  const today = plainDateIn(new Date().toISOString(), zone);
  const events = entriesOf(dossier.data, 'adverse-event');
  return (
    <>
      <PageSection
        title={t('title')}
        note={t('lead')}
        actions={
          mayWrite && (
            <Button variant="default" leftSection={<IconPlus size={17} />} onClick={() => setEdited('new')}>
              {t('new')}
            </Button>
          )
        }
      >
        {events.length === 0 ? (
          <EmptyState title={t('empty')} text={t('emptyText')} />
        ) : (
          events
            .toReversed()
            .map((event) => (
              <EventCard
                key={event.id}
                event={event}
                session={sessions.data.find((row) => row.id === event.sessionId)}
                zone={zone}
                onEdit={mayWrite ? () => setEdited(event) : null}
              />
            ))
        )}
      </PageSection>
      <FollowUps
        sessions={sessions.data}
        followUps={entriesOf(dossier.data, 'follow-up')}
        zone={zone}
        today={today}
        mayWrite={mayWrite}
      />
      <EventDrawer
        patientId={id}
        edited={edited}
        sessions={sessions.data}
        photos={entriesOf(dossier.data, 'photo')}
        zone={zone}
        today={today}
        onClose={() => setEdited(null)}
      />
    </>
  );
}
