/** The marks as a table in step with the canvas, and what can be done with those selected. */
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../ui/empty-state.tsx';
import { useEditorState } from '../editor-context.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { MarksTable } from './marks-table.tsx';
import { PlannedBar } from './planned-bar.tsx';

/** Table above, selection below. */
export function MarksPanel() {
  const { t } = useTranslation('session');
  const isEmpty = useEditorState((state) => state.chart.marks.length === 0);
  if (isEmpty) return <EmptyState title={t('marks.none')} text={t('marks.teach')} />;
  return (
    <>
      <PlannedBar />
      <MarksTable />
      <BulkBar />
    </>
  );
}
