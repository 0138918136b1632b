/** Adverse events after the sessions of a course; that there was none is said too. */
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { formatDay, formatPlainDate } from '../../ui/format.ts';
import classes from './sheet.module.css';

const COLUMNS = ['onset', 'event', 'description', 'outcome', 'session'] as const;

interface CourseEventsProps {
  readonly events: readonly Entry<'adverse-event'>[];
  readonly sessions: readonly SessionRow[];
}

/** The section. */
export function CourseEvents({ events, sessions }: CourseEventsProps) {
  const { t, i18n } = useTranslation(['sheet', 'events']);
  const nameOf = (key: string, fallback: string) =>
    i18n.exists(key, { ns: 'events' }) ? t(`events:${key}`) : fallback;
  const dayOf = (id: string | null) => {
    const session = sessions.find((one) => one.id === id);
    return session === undefined ? '' : formatDay(session.startedAt, session.zone);
  };
  return (
    <section>
      <h2>{t('course.events')}</h2>
      {events.length === 0 ? (
        <p className={classes.quiet}>{t('course.noEvents')}</p>
      ) : (
        <table className={`${classes.table} ${classes.events}`}>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th key={key} scope="col">
                  {t(`course.eventHead.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ id, body, sessionId }) => (
              <tr key={id}>
                <td>{formatPlainDate(body.onsetOn)}</td>
                <td>
                  {nameOf(`event.${body.event}`, body.event)}
                  {body.serious && <strong> · {t('course.serious')}</strong>}
                </td>
                <td>{body.description}</td>
                <td>{nameOf(`outcome.${body.outcome}`, body.outcome)}</td>
                <td>{dayOf(sessionId)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
