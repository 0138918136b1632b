/** Adverse events after the sessions of a course; that there was none is said too. */
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { formatDay, formatPlainDate } from '../../ui/format.ts';
import classes from './sheet.module.css';
import { sectionHead, type SheetBlock } from './sheet-blocks.tsx';

const COLUMNS = ['onset', 'event', 'description', 'outcome', 'session'] as const;

/** The section. */
export function useEventBlocks(
  events: readonly Entry<'adverse-event'>[],
  sessions: readonly SessionRow[],
): SheetBlock[] {
  const { t, i18n } = useTranslation(['sheet', 'events']);
  const nameOf = (key: string, fallback: string) =>
    i18n.exists(key, { ns: 'events' }) ? t(`events:${key}`) : fallback;
  const dayOf = (id: string | null) => {
    const session = sessions.find((one) => one.id === id);
    return session === undefined ? '' : formatDay(session.startedAt, session.zone);
  };
  const heading = sectionHead('events', t('course.events'));
  if (events.length === 0) {
    return [
      heading,
      { kind: 'plain', id: 'events:none', node: <p className={classes.quiet}>{t('course.noEvents')}</p> },
    ];
  }
  return [
    heading,
    {
      kind: 'table',
      id: 'events',
      label: t('course.events'),
      className: `${classes.table} ${classes.events}`,
      head: (
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(`course.eventHead.${key}`)}
            </th>
          ))}
        </tr>
      ),
      groups: events.map(({ id, body, sessionId }) => (
        <tbody key={id}>
          <tr>
            <td>{formatPlainDate(body.onsetOn)}</td>
            <td>
              {nameOf(`event.${body.event}`, body.event)}
              {body.serious && <strong> · {t('course.serious')}</strong>}
            </td>
            <td>{body.description}</td>
            <td>{nameOf(`outcome.${body.outcome}`, body.outcome)}</td>
            <td>{dayOf(sessionId)}</td>
          </tr>
        </tbody>
      )),
    },
  ];
}
