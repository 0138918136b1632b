/** The look back about twelve weeks after a session: infections with slow mycobacteria come late. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { followUpDay, isFollowUpDue, LATE_INFECTION } from '#shared/clinical/adverse.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import type { Entry } from '#shared/dossier/entry.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { formatDay, formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import classes from './events.module.css';

const WAYS = ['visit', 'telephone', 'message', 'not-reached'] as const;

interface FollowUpsProps {
  readonly sessions: readonly SessionRow[];
  readonly followUps: readonly Entry<'follow-up'>[];
  readonly zone: string;
  readonly today: string;
  readonly mayWrite: boolean;
}

function Due({ row, zone, today }: { row: SessionRow; zone: string; today: string }) {
  const { t } = useTranslation('events');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const [how, setHow] = useState<(typeof WAYS)[number]>('telephone');
  const [notes, setNotes] = useState('');
  const keep = (finding: 'nothing' | 'event' | null) =>
    save.mutate(
      {
        kind: 'follow-up',
        entry: null,
        patientId: row.patientId,
        sessionId: row.id,
        body: { on: today, how: finding === null ? 'not-reached' : how, finding, notes },
      },
      { onError: showFailure },
    );
  return (
    <li className={classes.due}>
      <strong>{t('followUp.of', { date: formatDay(row.startedAt, zone) })}</strong>
      <SegmentedControl
        size="xs"
        aria-label={t('followUp.how')}
        data={WAYS.filter((way) => way !== 'not-reached').map((way) => ({ value: way, label: t(`followUp.${way}`) }))}
        value={how}
        onChange={(picked) => setHow(WAYS.find((way) => way === picked) ?? 'telephone')}
      />
      <TextInput
        size="xs"
        className={classes.space ?? ''}
        aria-label={t('followUp.notes')}
        placeholder={t('followUp.notes')}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <Button size="compact-sm" disabled={save.isPending} onClick={() => keep('nothing')}>
        {t('followUp.nothing')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={save.isPending} onClick={() => keep('event')}>
        {t('followUp.event')}
      </Button>
      <Button size="compact-sm" variant="subtle" disabled={save.isPending} onClick={() => keep(null)}>
        {t('followUp.not-reached')}
      </Button>
    </li>
  );
}

/** What is due now, and what was found before. */
export function FollowUps({ sessions, followUps, zone, today, mayWrite }: FollowUpsProps) {
  const { t } = useTranslation('events');
  const asked = new Set(followUps.filter(({ body }) => body.how !== 'not-reached').map(({ sessionId }) => sessionId));
  const open = sessions.filter(({ id, status }) => status !== 'entered-in-error' && !asked.has(id));
  const due = open.filter((row) => isFollowUpDue(plainDateIn(row.startedAt, zone), today));
  const [next] = open
    .map((row) => followUpDay(plainDateIn(row.startedAt, zone)))
    .filter((day) => day > today)
    .toSorted();
  return (
    <PageSection
      title={t('followUp.title')}
      note={t('followUp.lead', {
        from: LATE_INFECTION.fromWeeks,
        to: LATE_INFECTION.toWeeks,
        source: citationsOf([LATE_INFECTION.source])[0]?.title ?? LATE_INFECTION.source,
      })}
    >
      {mayWrite && due.length > 0 && (
        <ul className={classes.list}>
          {due.map((row) => (
            <Due key={row.id} row={row} zone={zone} today={today} />
          ))}
        </ul>
      )}
      {due.length === 0 && (
        <p className={classes.facts}>
          {next === undefined ? t('followUp.none') : t('followUp.next', { date: formatPlainDate(next) })}
        </p>
      )}
      {followUps.length > 0 && (
        <ul className={classes.list}>
          {followUps.toReversed().map(({ id, body }) => (
            <li key={id} className={classes.done}>
              <span>{formatPlainDate(body.on)}</span>
              <span>{t(`followUp.${body.how}`)}</span>
              <span>{body.finding === null ? '' : t(`followUp.found.${body.finding}`)}</span>
              <span className={classes.space}>{body.notes}</span>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}
