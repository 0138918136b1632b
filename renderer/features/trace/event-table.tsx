/** Adverse events in which it is suspected, or that came after its use. */
import { useTranslation } from 'react-i18next';

import type { LotEvent } from '#shared/ipc/lots.ts';

import { formatPlainDate } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import classes from './trace.module.css';
import { Contact, Patient } from './use-table.tsx';

/** The section; it says so where there is none. */
export function EventTable({ events }: { events: readonly LotEvent[] }) {
  const { t, i18n } = useTranslation(['trace', 'events']);
  const nameOf = (key: string, fallback: string) =>
    i18n.exists(key, { ns: 'events' }) ? t(`events:${key}`) : fallback;
  return (
    <PageSection title={t('events')}>
      {events.length === 0 ? (
        <p className={classes.quiet}>{t('noEvents')}</p>
      ) : (
        <table className={classes.table} aria-label={t('events')}>
          <thead>
            <tr>
              {(['patient', 'contact', 'event', 'onset', 'outcome', 'link'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map(({ id, patient, event, onsetOn, serious, outcome, named }) => (
              <tr key={id}>
                <td>
                  <Patient patient={patient} />
                </td>
                <td>
                  <Contact patient={patient} />
                </td>
                <td>
                  {nameOf(`event.${event}`, event)}
                  {serious && <strong> · {t('serious')}</strong>}
                </td>
                <td>{formatPlainDate(onsetOn)}</td>
                <td>{nameOf(`outcome.${outcome}`, outcome)}</td>
                <td>{t(named ? 'named' : 'after')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PageSection>
  );
}
