/** Keys of what has no id that is its own everywhere: ids of imported charts are told apart within a chart at least. */
import { type Chart, type Treatment } from '../../chart/schema.ts';
import { type AnyEntry } from '../../dossier/entry.ts';
import { isOfPatient } from '../../dossier/joined.ts';

/** Key of a treatment: treatments of two charts may have the same id. */
export const treatmentKey = (chart: Chart, { id }: Treatment): string => `${chart.session.id}|${id}`;

/** Key of an entry: what is about one visit has the visit's id in it, what is about the patient joins every chart. */
export const entryKey = ({ id, kind, sessionId }: Pick<AnyEntry, 'id' | 'kind' | 'sessionId'>): string =>
  sessionId === null || isOfPatient(kind) ? id : `${sessionId}|${id}`;
