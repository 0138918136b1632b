/** Brings the record, the clinic's limits and lots and the patient's other visits to the checks. */
import { useEffect, useMemo } from 'react';

import { contextOf, GUARD_POLICIES } from '#shared/cocktail/guard/context.ts';
import { recordOfChart, recordOfEntries } from '#shared/cocktail/guard/record.ts';

import type { Editor } from '../../../editor/editor.ts';
import { isLocked } from '../../../editor/state.ts';
import { useDossier, useLibrary } from '../../../records/dossier.ts';
import { useSessions } from '../../../records/queries.ts';
import { useEditorState } from '../editor-context.tsx';

/** Nothing waits for it: until everything is known, the checks go without. */
export function useGuard(editor: Editor): void {
  const patientId = useEditorState((state) => state.chart.patient.id);
  const sessionId = useEditorState((state) => state.chart.session.id);
  // A finished chart carries its record, and was not written against today's shelf.
  const finished = useEditorState((state) => (isLocked(state.chart) ? state.chart : null));
  const entries = useDossier(patientId, finished === null).data;
  const policies = useLibrary(...GUARD_POLICIES).data;
  const visits = useSessions(patientId).data;
  const guard = useMemo(() => {
    if (policies === undefined || visits === undefined) return null;
    const context = contextOf(policies, visits);
    if (finished !== null) return { record: recordOfChart(finished), context: { ...context, lots: null } };
    return entries === undefined ? null : { record: recordOfEntries(entries, sessionId), context };
  }, [entries, policies, visits, finished, sessionId]);
  useEffect(() => editor.setBeside({ guard }), [editor, guard]);
}
