/** Cocktail and technique of the treatment that is being charted. */
import type { Treatment } from '#shared/chart/schema.ts';

import { editTreatment } from '../../../editor/chart-edits.ts';
import { newId } from '../../../records/new-id.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { CocktailPanel } from '../treatment/cocktail-panel.tsx';
import type { PanelProps } from '../treatment/panel-props.ts';
import { TechniquePanel } from '../treatment/technique-panel.tsx';

/** What the panels of a treatment get: its state, the chart around it, and how to change it. */
function useCurrentTreatment(): PanelProps | null {
  const editor = useEditor();
  const chart = useEditorState((state) => state.chart);
  const current = useEditorState((state) => state.stamp.treatmentId);
  const readOnly = useEditorState((state) => state.readOnly);
  const treatment = chart.treatments.find((item) => item.id === current);
  const onChange = (change: (treatment: Treatment) => Treatment, label: string) =>
    editor.edit(editTreatment(current, change), { label, typing: label });
  return treatment === undefined ? null : { treatment, chart, readOnly, onChange };
}

/** The mixture. */
export function CocktailTab() {
  const current = useCurrentTreatment();
  const pointUl = useEditorState((state) => state.stamp.volumeUl);
  return current === null ? null : <CocktailPanel {...current} newId={newId} pointUl={pointUl} />;
}

/** How it is given. */
export function TechniqueTab() {
  const current = useCurrentTreatment();
  return current === null ? null : <TechniquePanel {...current} />;
}
