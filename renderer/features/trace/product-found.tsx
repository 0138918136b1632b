/** The answer to "where was this product used, and what went wrong?". */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { useAppInfo } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import { EventTable } from './event-table.tsx';
import classes from './trace.module.css';
import { UseTable } from './use-table.tsx';

/** Lot by lot, then the newest sessions, then the events. */
export function ProductFound({ productId, onLot }: { productId: string; onLot: (lot: string) => void }) {
  const { t } = useTranslation('trace');
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const found = useQuery({
    queryKey: ['trace', 'product', productId],
    queryFn: () => call('products:use', { productId }),
    staleTime: 60_000,
    gcTime: 0,
  });
  if (found.data === undefined) return <AnswerState error={found.error} onRetry={() => void found.refetch()} />;
  const { product, sessions, patients, lots, uses, events } = found.data;
  if (sessions === 0 && events.length === 0) return <EmptyState title={t('neverUsed', { product })} />;
  return (
    <>
      <PageSection title={t('used', { product, sessions, patients })}>
        <table className={classes.table} aria-label={t('lots')}>
          <thead>
            <tr>
              {(['lot', 'sessions', 'patients', 'first', 'last'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lots.map((row) => (
              <tr key={row.lot}>
                <td>
                  {row.lot === '' ? (
                    t('noLot')
                  ) : (
                    <button type="button" className={classes.lot} onClick={() => onLot(row.lot)}>
                      {row.lot}
                    </button>
                  )}
                </td>
                <td>{row.sessions}</td>
                <td>{row.patients}</td>
                <td>{formatDay(row.firstAt, zone)}</td>
                <td>{formatDay(row.lastAt, zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PageSection>
      <EventTable events={events} />
      <PageSection title={t('list')} {...(uses.length < sessions ? { note: t('newest', { count: uses.length }) } : {})}>
        <UseTable uses={uses} />
      </PageSection>
    </>
  );
}
