/** What is missing before the chart in the editor can be signed; null while the record around it is being read. */
import { useMemo } from 'react';

import { type Missing, missingOf, READINESS_POLICIES } from '#shared/clinical/readiness.ts';
import { joinEntries } from '#shared/dossier/joined.ts';

import { useDossier, useLibrary } from '../../../records/dossier.ts';
import { useSessions } from '../../../records/queries.ts';
import { useEditorState } from '../editor-context.tsx';

/** Asked of the chart as it would be signed now. */
export function useMissing(): readonly Missing[] | null {
  const chart = useEditorState((state) => state.chart);
  const entries = useDossier(chart.patient.id).data;
  const policies = useLibrary(...READINESS_POLICIES).data;
  const visits = useSessions(chart.patient.id).data;
  return useMemo(
    () =>
      entries === undefined || policies === undefined || visits === undefined
        ? null
        : missingOf(joinEntries(chart, entries), policies, visits),
    [chart, entries, policies, visits],
  );
}
