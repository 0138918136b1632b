/** An adverse event is written down or followed up. */
import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { useSaveEntry } from '../../records/dossier.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { EventFields } from './event-fields.tsx';
import classes from './events.module.css';

type Body = BodyOf<'adverse-event'>;

const emptyEvent = (today: string): Body => ({
  event: 'redness',
  description: '',
  onsetOn: today,
  detectedOn: today,
  endedOn: null,
  region: '',
  marks: [],
  suspected: [],
  grades: [],
  severity: null,
  serious: false,
  causality: null,
  photos: [],
  culture: '',
  biopsy: '',
  treatment: '',
  outcome: 'ongoing',
  reported: null,
});

interface EventFormProps {
  readonly patientId: string;
  readonly entry: Entry<'adverse-event'> | null;
  readonly sessions: readonly SessionRow[];
  readonly photos: readonly Entry<'photo'>[];
  readonly zone: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** The session before an event is the likely one. */
const lastSession = (sessions: readonly SessionRow[]): string | null =>
  sessions.find(({ status }) => status !== 'entered-in-error')?.id ?? null;

/** Whose record the session lies in: a person may have two that are read as one. */
const ownerOf = (sessions: readonly SessionRow[], sessionId: string | null): string | undefined =>
  sessions.find(({ id }) => id === sessionId)?.patientId;

function EventForm({ patientId, entry, sessions, photos, zone, today, onClose }: EventFormProps) {
  const { t } = useTranslation(['events', 'common']);
  const save = useSaveEntry();
  const [body, setBody] = useState<Body>(entry?.body ?? emptyEvent(today));
  const [sessionId, setSessionId] = useState(entry === null ? lastSession(sessions) : entry.sessionId);
  const isReady =
    body.onsetOn !== '' && body.onsetOn <= today && (body.endedOn === null || body.endedOn >= body.onsetOn);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        save.mutate(
          {
            kind: 'adverse-event',
            entry,
            patientId: entry?.patientId ?? ownerOf(sessions, sessionId) ?? patientId,
            sessionId,
            body,
          },
          { onSuccess: onClose },
        );
      }}
    >
      <EventFields
        body={body}
        sessions={sessions}
        sessionId={sessionId}
        isSessionFixed={entry !== null}
        photos={photos}
        zone={zone}
        today={today}
        onSession={setSessionId}
        onChange={(part) => setBody((old) => ({ ...old, ...part }))}
      />
      <FailureAlert error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady} loading={save.isPending}>
          {t('common:save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface EventDrawerProps extends Omit<EventFormProps, 'entry'> {
  readonly edited: Entry<'adverse-event'> | 'new' | null;
}

/** Open while something is edited. */
export function EventDrawer({ edited, onClose, ...rest }: EventDrawerProps) {
  const { t } = useTranslation(['events', 'common']);
  return (
    <Drawer
      opened={edited !== null}
      onClose={onClose}
      position="right"
      size={580}
      closeOnClickOutside={false}
      title={t(edited === 'new' ? 'new' : 'edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {edited !== null && <EventForm {...rest} entry={edited === 'new' ? null : edited} onClose={onClose} />}
    </Drawer>
  );
}
