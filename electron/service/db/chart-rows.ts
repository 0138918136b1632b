/** A chart as rows: the session's head, its treatments with their components, its marks. */
import { z } from 'zod';

import {
  type Chart,
  chartSchema,
  type Mark,
  markSchema,
  type Treatment,
  treatmentSchema,
} from '#shared/chart/schema.ts';
import { AppError } from '#shared/errors.ts';
import { type StoredChart } from '../chart-cache.ts';
import { type Store } from '../store.ts';
import { assignOrdinals, type Ordinals } from './ordinals.ts';

const headRow = z.object({ revision: z.number(), saved_at: z.string(), head: z.string() });
const bodyRow = z.object({ id: z.string(), ordinal: z.number(), body: z.string() });

const NONE: Ordinals = new Map();

/** Reads a chart; null where there is no such session. */
export function readChart(store: Store, sessionId: string): StoredChart | null {
  const cached = store.charts.get(sessionId);
  if (cached !== undefined) return cached;
  const found = store.sql('SELECT revision, saved_at, head FROM session WHERE id = ?').get(sessionId);
  if (found === undefined) return null;
  const head = headRow.parse(found);
  const rows = (table: 'mark' | 'treatment') =>
    z
      .array(bodyRow)
      .parse(store.sql(`SELECT id, ordinal, body FROM ${table} WHERE session_id = ? ORDER BY ordinal`).all(sessionId));
  const treatments = rows('treatment');
  const marks = rows('mark');
  const chart = chartSchema.safeParse({
    ...z.looseObject({}).parse(JSON.parse(head.head)),
    treatments: treatments.map(({ body }): unknown => JSON.parse(body)),
    marks: marks.map(({ body }): unknown => JSON.parse(body)),
  });
  if (!chart.success) throw new AppError('data-damaged', 'a stored chart cannot be read', { sessionId });
  const ordinals = (list: readonly z.infer<typeof bodyRow>[]) => new Map(list.map(({ id, ordinal }) => [id, ordinal]));
  const stored: StoredChart = {
    chart: chart.data,
    revision: head.revision,
    savedAt: head.saved_at,
    marks: ordinals(marks),
    treatments: ordinals(treatments),
  };
  store.charts.set(sessionId, stored);
  return stored;
}

/** Reads a chart that must be there. */
export function requireChart(store: Store, sessionId: string): StoredChart {
  const stored = readChart(store, sessionId);
  if (stored === null) throw new AppError('not-found', 'there is no such session', { sessionId });
  return stored;
}

function writeTreatment(store: Store, sessionId: string, treatment: Treatment, ordinal: number): void {
  store
    .sql(
      `INSERT INTO treatment (session_id, id, ordinal, indication, technique_code, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (session_id, id) DO UPDATE SET ordinal = excluded.ordinal, indication = excluded.indication,
         technique_code = excluded.technique_code, body = excluded.body`,
    )
    .run(
      sessionId,
      treatment.id,
      ordinal,
      treatment.indication,
      treatment.technique.code,
      JSON.stringify(treatmentSchema.parse(treatment)),
    );
  store.sql('DELETE FROM component WHERE session_id = ? AND treatment_id = ?').run(sessionId, treatment.id);
  for (const [i, part] of treatment.cocktail.components.entries()) {
    const lotKey = part.lot?.trim().toUpperCase() ?? '';
    store
      .sql(
        `INSERT INTO component (session_id, treatment_id, ordinal, name, manufacturer, lot, lot_key, expiry, volume_ul)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        sessionId,
        treatment.id,
        i,
        part.name,
        part.manufacturer ?? null,
        part.lot ?? null,
        lotKey === '' ? null : lotKey,
        part.expiry ?? null,
        part.volumeUl,
      );
  }
}

const firstPlace = (mark: Mark) =>
  mark.kind === 'point' ? mark : mark.kind === 'thread' ? mark.path[0] : mark.outline[0];

function writeMark(store: Store, sessionId: string, mark: Mark, ordinal: number): void {
  const place = firstPlace(mark);
  if (place === undefined) throw new Error('the schema lets no thread or area be without a place');
  store
    .sql(
      `INSERT INTO mark (session_id, id, ordinal, treatment_id, kind, state, view, u_um, v_um, volume_ul, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (session_id, id) DO UPDATE SET ordinal = excluded.ordinal, treatment_id = excluded.treatment_id,
         kind = excluded.kind, state = excluded.state, view = excluded.view, u_um = excluded.u_um, v_um = excluded.v_um,
         volume_ul = excluded.volume_ul, body = excluded.body`,
    )
    .run(
      sessionId,
      mark.id,
      ordinal,
      mark.treatment,
      mark.kind,
      mark.state,
      place.view,
      place.uUm,
      place.vUm,
      mark.volumeUl,
      JSON.stringify(markSchema.parse(mark)),
    );
}

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

/** Writes a chart whose session is not there yet, at revision 0. Runs inside the caller's transaction. */
export function insertChart(store: Store, chart: Chart): StoredChart {
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
  const nothing: StoredChart = { chart, revision: -1, savedAt: '', marks: NONE, treatments: NONE };
  return writeTouched(store, nothing, chart, {
    marks: new Set(chart.marks.map(({ id }) => id)),
    treatments: new Set(chart.treatments.map(({ id }) => id)),
  });
}
