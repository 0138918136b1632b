/** Cocktail and technique of the treatment that is being charted. */
import type { Treatment } from '#shared/chart/schema.ts';

import { editTreatment } from '../../../editor/chart-edits.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';

/** What the panels of a treatment get: its state, the chart around it, and how to change it. */
export function useCurrentTreatment() {
  const editor = useEditor();
  const chart = useEditorState((state) => state.chart);
  const current = useEditorState((state) => state.stamp.treatmentId);
  const treatment = chart.treatments.find((item) => item.id === current);
  const onChange = (change: (treatment: Treatment) => Treatment, label: string) =>
    editor.edit(editTreatment(current, change), { label, typing: label });
  return treatment === undefined ? null : { treatment, chart, onChange };
}

/** The mixture. */
export function CocktailTab() {
  return null;
}

/** How it is given. */
export function TechniqueTab() {
  return null;
}
