/** Writes a chart's rows: only those that an edit touched. */
import { type Chart } from '#shared/chart/schema.ts';
import { type StoredChart } from '../chart-cache.ts';
import { type Store } from '../store.ts';
import { assignOrdinals, type Ordinals } from './ordinals.ts';
import { writeMark, writeTreatment } from './chart-entries.ts';

const NONE: Ordinals = new Map();

const headOf = ({ marks: _marks, treatments: _treatments, ...head }: Chart): string => JSON.stringify(head);

function writeHead(store: Store, chart: Chart, revision: number, savedAt: string): void {
  const { session, anatomy } = chart;
  store
    .sql(
      `UPDATE session SET started_at = ?, zone = ?, status = ?, practitioner_id = ?, practitioner_name = ?,
         anatomy_set = ?, anatomy_sex = ?, revision = ?, saved_at = ?, head = ? WHERE id = ?`,
    )
    .run(
      session.startedAt,
      session.zone,
      session.status,
      session.practitioner.id,
      session.practitioner.name,
      anatomy.set,
      anatomy.sex,
      revision,
      savedAt,
      headOf(chart),
      session.id,
    );
}

/** What an edit touched; everything else stays as it stands in the database. */
export interface Touched {
  readonly marks: ReadonlySet<string>;
  readonly treatments: ReadonlySet<string>;
}

interface Row {
  readonly id: string;
}

function writeList<T extends Row>(
  list: readonly T[],
  touched: ReadonlySet<string>,
  known: Ordinals,
  write: (entry: T, ordinal: number) => void,
): Ordinals {
  if (touched.size === 0) return known;
  const ids = list.map(({ id }) => id);
  const ordinals = assignOrdinals(ids, known);
  for (const entry of list) {
    const ordinal = ordinals.get(entry.id) ?? 0;
    if (touched.has(entry.id) || known.get(entry.id) !== ordinal) write(entry, ordinal);
  }
  return ordinals;
}

const without = (known: Ordinals, ids: ReadonlySet<string>): Ordinals =>
  ids.size === 0 ? known : new Map([...known].filter(([id]) => !ids.has(id)));

/** Ids that have gone from a list. */
const gone = (touched: ReadonlySet<string>, list: readonly Row[]): ReadonlySet<string> => {
  if (touched.size === 0) return touched;
  const present = new Set(list.map(({ id }) => id));
  return new Set([...touched].filter((id) => !present.has(id)));
};

/** Writes what an edit touched, in the order that references ask for. Runs inside the caller's transaction. */
export function writeTouched(store: Store, before: StoredChart, chart: Chart, touched: Touched): StoredChart {
  const sessionId = chart.session.id;
  const revision = before.revision + 1;
  const savedAt = store.instant();
  const goneMarks = gone(touched.marks, chart.marks);
  for (const id of goneMarks) store.sql('DELETE FROM mark WHERE session_id = ? AND id = ?').run(sessionId, id);
  const treatments = writeList(chart.treatments, touched.treatments, before.treatments, (treatment, ordinal) => {
    writeTreatment(store, sessionId, treatment, ordinal);
  });
  const marks = writeList(chart.marks, touched.marks, without(before.marks, goneMarks), (mark, ordinal) => {
    writeMark(store, sessionId, mark, ordinal);
  });
  const goneTreatments = gone(touched.treatments, chart.treatments);
  for (const id of goneTreatments) {
    store.sql('DELETE FROM component WHERE session_id = ? AND treatment_id = ?').run(sessionId, id);
    store.sql('DELETE FROM treatment WHERE session_id = ? AND id = ?').run(sessionId, id);
  }
  writeHead(store, chart, revision, savedAt);
  return { chart, revision, savedAt, marks, treatments };
}

/**
 * Writes a chart whose session is not there yet, at revision 0. Runs inside the caller's transaction. `whileDraft`
 * writes what a session takes only until it is signed.
 */
export function insertChart(store: Store, chart: Chart, whileDraft: () => void = () => undefined): StoredChart {
  const { session } = chart;
  // A draft while its rows come in: a signed session takes none.
  store
    .sql(
      `INSERT INTO session (id, patient_id, started_at, zone, status, practitioner_id, practitioner_name,
         anatomy_set, anatomy_sex, revision, saved_at, head) VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, 0, ?, '{}')`,
    )
    .run(
      session.id,
      chart.patient.id,
      session.startedAt,
      session.zone,
      session.practitioner.id,
      session.practitioner.name,
      chart.anatomy.set,
      chart.anatomy.sex,
      store.instant(),
    );
  whileDraft();
  const nothing: StoredChart = { chart, revision: -1, savedAt: '', marks: NONE, treatments: NONE };
  return writeTouched(store, nothing, chart, {
    marks: new Set(chart.marks.map(({ id }) => id)),
    treatments: new Set(chart.treatments.map(({ id }) => id)),
  });
}
