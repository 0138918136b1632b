/** The bar for patterns: of the one that is selected, else of the one being made while the tool is in hand. */
import { useStore } from 'zustand';

import { selectedPattern } from '../../../editor/pattern-marks.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { PatternAdjustBar } from './pattern-adjust-bar.tsx';
import { PatternDraftBar } from './pattern-draft-bar.tsx';

/** Nothing where there is no pattern to speak of. */
export function PatternBar() {
  const { patterns } = useEditor();
  const records = useStore(patterns.store, (state) => state.records);
  const isDrawing = useStore(patterns.store, (state) => state.request !== null);
  const id = useEditorState((state) => selectedPattern(state.chart, state.selection));
  const tool = useEditorState((state) => state.tool);
  const readOnly = useEditorState((state) => state.readOnly);
  if (readOnly) return null;
  const record = id === null || isDrawing ? undefined : records.get(id);
  if (id !== null && record !== undefined) return <PatternAdjustBar id={id} request={record.request} />;
  return tool === 'pattern' ? <PatternDraftBar /> : null;
}
