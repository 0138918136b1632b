/** Brings the patient's earlier sessions to the editor, and writes how old they are. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { WriteAge } from '../../canvas/ghost-shape.tsx';
import { daysBetween, earlierSessions } from '../../editor/earlier-sessions.ts';
import { useSessions } from '../../records/queries.ts';
import { formatDay } from '../../ui/format.ts';
import { useEditor, useEditorState } from './editor-context.tsx';

/** Reads the patient's sessions; gives what writes the age of one. */
export function useEarlier(): WriteAge {
  const { t } = useTranslation('earlier');
  const editor = useEditor();
  const patientId = useEditorState((state) => state.chart.patient.id);
  const startedAt = useEditorState((state) => state.chart.session.startedAt);
  const anatomy = useEditorState((state) => state.chart.anatomy);
  const { data } = useSessions(patientId);
  useEffect(() => {
    const { chart } = editor.store.getState();
    editor.setBeside({ earlier: earlierSessions(chart, data ?? []) });
  }, [editor, data, anatomy]);
  return useMemo(
    () => (session) =>
      t('age', {
        date: formatDay(session.startedAt, session.zone),
        days: daysBetween(session.startedAt, startedAt),
      }),
    [t, startedAt],
  );
}
