/** What the panels of a treatment get. */
import type { Chart, Treatment } from '#shared/chart/schema.ts';

/** The treatment being charted, the chart around it, and how to change it. */
export interface PanelProps {
  readonly chart: Chart;
  readonly treatment: Treatment;
  readonly readOnly: boolean;
  /** `label` names the field: edits of one field that follow each other are one step of undo. */
  readonly onChange: (change: (treatment: Treatment) => Treatment, label: string) => void;
}
