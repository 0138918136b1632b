/** A session with its chart, as the tables of sessions, treatments, ingredients and marks are made from it. */
import { type z } from 'zod';

import { type chartFileSchema } from '../../../chart/chart-file.ts';
import { type Column } from '../column.ts';

/** A chart with what stands under it. */
export type ChartFile = z.infer<typeof chartFileSchema>;

/** A part of a session. */
export interface OfChart {
  readonly chart: ChartFile;
}

/** The session and the patient a line belongs to. */
export const WHOSE: readonly Column<OfChart>[] = [
  {
    name: 'patient_id',
    type: 'id',
    description: 'The patient; joins to patients.',
    from: ({ chart }) => chart.patient.id,
  },
  {
    name: 'session_id',
    type: 'id',
    description: 'The session; joins to sessions.',
    from: ({ chart }) => chart.session.id,
  },
];
