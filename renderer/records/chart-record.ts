/** A chart with what was put under it: read once for a screen, because every reading is written down. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ChartRecord } from '#shared/ipc/signing.ts';

import { call } from '../api.ts';
import { queryKeys } from './queries.ts';
import { worklistKey } from './worklist.ts';

/** Key of a cached record. */
export const recordKey = (sessionId: string) => ['chart-record', sessionId] as const;

/** Reads a chart to open it; what stands under a locked one comes in the same reading. */
export async function openRecord(client: QueryClient, sessionId: string): Promise<ChartRecord> {
  const record = await call('session:record', { sessionId });
  if (record.chart.session.status !== 'draft') client.setQueryData(recordKey(sessionId), record);
  return record;
}

/** Signatures, addenda and the word that it was an error; asked for once and forgotten with the screen. */
export const useChartRecord = (sessionId: string, enabled: boolean) =>
  useQuery({
    queryKey: recordKey(sessionId),
    queryFn: () => call('session:record', { sessionId }),
    enabled,
    staleTime: Infinity,
    gcTime: 0,
  });

/** Keeps what a signing channel answered, and makes every list that shows the session ask again. */
export function useKeepRecord(): (record: ChartRecord) => void {
  const client = useQueryClient();
  return (record) => {
    const { session, patient } = record.chart;
    client.setQueryData(recordKey(session.id), record);
    for (const queryKey of [queryKeys.sessions(patient.id), queryKeys.recent, worklistKey]) {
      void client.invalidateQueries({ queryKey });
    }
  };
}
