/** A chart with what was put under it: read once for a screen, because every reading is written down. */
import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { ChartRecord } from '#shared/ipc/signing.ts';

import { call } from '../api.ts';
import { queryKeys } from './queries.ts';
import { worklistKey } from './worklist.ts';

const recordKey = (sessionId: string) => ['chart-record', sessionId];

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
