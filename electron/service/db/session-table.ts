/** Sessions in lists. */
import { z } from 'zod';

import { chartSchema, markSchema, treatmentSchema } from '#shared/chart/schema.ts';
import { type SessionRow } from '#shared/ipc/records.ts';
import { PORTRAIT } from './patient-table.ts';
import { samePerson } from '../dossier/same-person.ts';
import { type Store } from '../store.ts';

/** What is left of an erased session is in no list. */
const NOT_ERASED = 'session.patient_id NOT IN (SELECT patient_id FROM erasure)';

const idColumn = z.array(z.string());

/** Ids of a patient's drafts. */
export const draftsOfPatient = (store: Store, patientId: string): string[] =>
  idColumn.parse(
    store.sql(`SELECT id FROM session WHERE patient_id = ? AND status = 'draft' ORDER BY id`).pluck().all(patientId),
  );

/** Ids of sessions in the order they took place: all, or one patient's. */
export const sessionIds = (store: Store, patientId: string | null): string[] =>
  idColumn.parse(
    patientId === null
      ? store.sql(`SELECT id FROM session WHERE ${NOT_ERASED} ORDER BY started_at, id`).pluck().all()
      : store.sql('SELECT id FROM session WHERE patient_id = ? ORDER BY started_at, id').pluck().all(patientId),
  );

const sessionRow = z.object({
  id: z.string(),
  patient_id: z.string(),
  started_at: z.string(),
  zone: z.string(),
  status: chartSchema.shape.session.shape.status,
  practitioner_name: z.string(),
  anatomy_set: z.string(),
  anatomy_sex: chartSchema.shape.anatomy.shape.sex,
});

const COLUMNS = 'session.id, patient_id, started_at, zone, status, practitioner_name, anatomy_set, anatomy_sex';

function bodies(store: Store, table: 'mark' | 'treatment', sessionId: string): unknown[] {
  const texts = store.sql(`SELECT body FROM ${table} WHERE session_id = ? ORDER BY ordinal`).pluck().all(sessionId);
  return z
    .array(z.string())
    .parse(texts)
    .map((text): unknown => JSON.parse(text));
}

function describe(store: Store, found: unknown): SessionRow {
  const row = sessionRow.parse(found);
  const marks = z.array(markSchema).parse(bodies(store, 'mark', row.id));
  const treatments = z.array(treatmentSchema).parse(bodies(store, 'treatment', row.id));
  const given = marks.filter(({ state }) => state === 'given');
  return {
    id: row.id,
    patientId: row.patient_id,
    startedAt: row.started_at,
    zone: row.zone,
    status: row.status,
    practitionerName: row.practitioner_name,
    anatomy: { set: row.anatomy_set, sex: row.anatomy_sex },
    treatments: treatments.map(({ id, indication, technique, cocktail }) => ({
      id,
      indication,
      techniqueCode: technique.code,
      components: cocktail.components.map(({ name }) => name),
      ingredients: cocktail.components.flatMap(({ ingredients = [] }) => ingredients.map(({ name }) => name)),
    })),
    givenCount: given.length,
    plannedCount: marks.length - given.length,
    givenUl: given.reduce((sum, { volumeUl }) => sum + volumeUl, 0),
    marks,
  };
}

/** A patient's sessions, newest first, with those of records that were found to be theirs. */
export function sessionsOfPatient(store: Store, patientId: string): SessionRow[] {
  const ids = samePerson(store, patientId);
  return store
    .sql(
      `SELECT ${COLUMNS} FROM session WHERE patient_id IN (${ids.map(() => '?').join(', ')})
       ORDER BY started_at DESC, session.id DESC`,
    )
    .all(...ids)
    .map((row) => describe(store, row));
}

const nameRow = z.object({
  family: z.string(),
  given: z.string(),
  birth_date: z.string().nullable(),
  portrait: z.string().nullable(),
});

/** Sessions of all patients with the patients' names. `rest` is all of the statement that is not the columns. */
const namedSessions = (store: Store, rest: string, ...values: readonly (string | number)[]) =>
  store
    .sql(
      `SELECT ${COLUMNS}, family, given, birth_date, ${PORTRAIT} FROM session JOIN patient ON patient.id = session.patient_id ${rest}`,
    )
    .all(...values)
    .map((row) => {
      const { family, given, birth_date: birthDate, portrait } = nameRow.parse(row);
      return { ...describe(store, row), patientFamily: family, patientGiven: given, birthDate, portrait };
    });

/** The newest sessions of all patients. */
export const recentSessions = (store: Store, limit: number) =>
  namedSessions(store, `WHERE ${NOT_ERASED} ORDER BY started_at DESC, session.id DESC LIMIT ?`, limit);

/** Sessions of all patients that began from one instant on and before another, in their order. */
export const sessionsBetween = (store: Store, from: string, to: string) =>
  namedSessions(
    store,
    `WHERE ${NOT_ERASED} AND started_at >= ? AND started_at < ? ORDER BY started_at, session.id`,
    from,
    to,
  );

/** More than anybody works off in a day; the list says what comes first. */
const WORKLIST_LENGTH = 100;

/** Drafts of sessions that began before an instant, the oldest first. */
export const draftsStartedBefore = (store: Store, before: string) =>
  namedSessions(
    store,
    `WHERE status = 'draft' AND started_at <= ? ORDER BY started_at, session.id LIMIT ?`,
    before,
    WORKLIST_LENGTH,
  );

/** Signed sessions that nobody but their author has signed, the oldest first. */
export const sessionsToCountersign = (store: Store) =>
  namedSessions(
    store,
    `WHERE status = 'signed'
       AND EXISTS (SELECT 1 FROM signature WHERE session_id = session.id)
       AND NOT EXISTS (SELECT 1 FROM signature WHERE session_id = session.id AND meaning = 'reviewed')
     ORDER BY started_at, session.id LIMIT ?`,
    WORKLIST_LENGTH,
  );
