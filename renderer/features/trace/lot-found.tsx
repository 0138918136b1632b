/** The answer to "who got this lot?". */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Input } from '#shared/ipc/contract.ts';

import { call } from '../../api.ts';
import { AnswerState } from '../../records/answer-state.tsx';
import { LotBadges } from '../../records/lot-badges.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSection } from '../../ui/page.tsx';
import { EventTable } from './event-table.tsx';
import classes from './trace.module.css';
import { UseTable } from './use-table.tsx';

interface LotFoundProps {
  readonly asked: Input<'lots:trace'>;
  readonly onLot: (lot: string) => void;
}

/** Asked once for a question: every one is written down. */
export function LotFound({ asked, onLot }: LotFoundProps) {
  const { t } = useTranslation('trace');
  const found = useQuery({
    queryKey: ['trace', asked.lot, asked.lotId],
    queryFn: () => call('lots:trace', asked),
    staleTime: 60_000,
    gcTime: 0,
  });
  if (found.data === undefined) return <AnswerState error={found.error} onRetry={() => void found.refetch()} />;
  const { lot, known, uses, events, near } = found.data;
  const shelf = known.map((one) => (
    <p key={one.lotId} className={classes.known}>
      {t('known', { product: one.product, lot: one.lot })} <LotBadges {...one} /> {t('inStock', { count: one.vials })}
    </p>
  ));
  if (uses.length === 0) {
    return (
      <>
        {shelf}
        <EmptyState title={t('none.title', { lot })} text={t('none.text')}>
          {near.length > 0 && <span>{t('none.near')}</span>}
          {near.map((other) => (
            <Button key={other} size="compact-sm" variant="default" onClick={() => onLot(other)}>
              {other}
            </Button>
          ))}
        </EmptyState>
        {events.length > 0 && <EventTable events={events} />}
      </>
    );
  }
  const count = (ids: readonly (string | null)[]) => new Set(ids).size;
  const patients = count(uses.map(({ patient }) => patient.id));
  const sessions = count(uses.map(({ sessionId }) => sessionId).filter((id) => id !== null));
  return (
    <>
      <PageSection title={t('found', { lot, patients, sessions })}>
        {shelf}
        <UseTable uses={uses} />
      </PageSection>
      <EventTable events={events} />
    </>
  );
}
