/** Patients as rows. */
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { type Patient, type PatientInput, type PatientRow, patientSchema } from '#shared/ipc/records.ts';
import { MERGES } from '../dossier/same-person.ts';
import { foldText, foldWords, searchText } from '../search-text.ts';
import { type Store } from '../store.ts';

const patientRow = z
  .object({
    id: z.string(),
    row_version: z.number(),
    family: z.string(),
    given: z.string(),
    birth_date: z.string().nullable(),
    sex: patientSchema.shape.sex,
    weight_g: z.number().nullable(),
    phone: z.string(),
    email: z.string(),
    reference: z.string(),
    notes: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .transform((row): Patient => ({
    id: row.id,
    rowVersion: row.row_version,
    family: row.family,
    given: row.given,
    birthDate: row.birth_date,
    sex: row.sex,
    weightG: row.weight_g,
    phone: row.phone,
    email: row.email,
    reference: row.reference,
    notes: row.notes,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

/** What is left of an erased patient is no patient. */
const NOT_ERASED = 'patient.id NOT IN (SELECT patient_id FROM erasure)';

/** Reads a patient; null where there is none with this id. */
export function readPatient(store: Store, id: string): Patient | null {
  const found = store
    .sql(
      `SELECT id, row_version, family, given, birth_date, sex, weight_g, phone, email, reference, notes, created_at,
         updated_at FROM patient WHERE id = ? AND ${NOT_ERASED}`,
    )
    .get(id);
  return found === undefined ? null : patientRow.parse(found);
}

/** Reads a patient that must be there. */
export function requirePatient(store: Store, id: string): Patient {
  const patient = readPatient(store, id);
  if (patient === null) throw new AppError('not-found', 'there is no such patient', { patientId: id });
  return patient;
}

const columns = (patient: Patient) => ({
  ...patient,
  search: searchText(patient),
  sortKey: foldText(`${patient.family} ${patient.given}`),
});

/** Writes a new patient. */
export function insertPatient(store: Store, patient: Patient): void {
  store
    .sql(
      `INSERT INTO patient (id, row_version, family, given, birth_date, sex, weight_g, phone, email, reference, notes,
         search, sort_key, created_at, updated_at)
       VALUES (@id, @rowVersion, @family, @given, @birthDate, @sex, @weightG, @phone, @email, @reference, @notes,
         @search, @sortKey, @createdAt, @updatedAt)`,
    )
    .run(columns(patient));
}

/** Writes a patient's new state. */
export function updatePatientRow(store: Store, patient: Patient): void {
  const { createdAt: _createdAt, ...rest } = columns(patient);
  store
    .sql(
      `UPDATE patient SET row_version = @rowVersion, family = @family, given = @given, birth_date = @birthDate,
         sex = @sex, weight_g = @weightG, phone = @phone, email = @email, reference = @reference, notes = @notes,
         search = @search, sort_key = @sortKey, updated_at = @updatedAt WHERE id = @id`,
    )
    .run(rest);
}

const listRow = z
  .object({
    id: z.string(),
    family: z.string(),
    given: z.string(),
    birth_date: z.string().nullable(),
    sex: patientSchema.shape.sex,
    reference: z.string(),
    session_count: z.number(),
    last_session_at: z.string().nullable(),
    portrait: z.string().nullable(),
  })
  .transform((row): PatientRow => ({
    id: row.id,
    family: row.family,
    given: row.given,
    birthDate: row.birth_date,
    sex: row.sex,
    reference: row.reference,
    sessionCount: row.session_count,
    lastSessionAt: row.last_session_at,
    portrait: row.portrait,
  }));

/** The photo beside the name of a row of `patient`. */
export const PORTRAIT = `(SELECT json_extract(entry.body, '$.photoId') FROM entry
    WHERE entry.patient_id = patient.id AND entry.kind = 'portrait' AND entry.removed = 0
      AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.id = entry.id AND later.revision > entry.revision)
    LIMIT 1) AS portrait`;

const LIST_COLUMNS = `id, family, given, birth_date, sex, reference,
  (SELECT count(*) FROM session WHERE patient_id = patient.id) AS session_count,
  (SELECT max(started_at) FROM session WHERE patient_id = patient.id) AS last_session_at,
  ${PORTRAIT}`;

/** What is read under another's record is in no list of its own. */
const NOT_MERGED = `patient.id NOT IN (SELECT from_id FROM (${MERGES}))`;

/** Patients as in the list, by a condition of the program's own with its values; merged ones too. */
export const patientRows = (store: Store, where: string, values: readonly string[]): PatientRow[] =>
  store
    .sql(`SELECT ${LIST_COLUMNS} FROM patient WHERE (${where}) AND ${NOT_ERASED} ORDER BY sort_key, id`)
    .all(...values)
    .map((found) => listRow.parse(found));

const likeWord = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** Patients that hold every word of the query, in any order; those where a word begins so come first. */
export function searchPatients(
  store: Store,
  query: { readonly query: string; readonly limit: number; readonly offset: number },
): { patients: PatientRow[]; total: number } {
  const words = foldWords(query.query).map(likeWord);
  const match = words.length === 0 ? '1 = 1' : words.map(() => `search LIKE ? ESCAPE '\\'`).join(' AND ');
  const where = `${NOT_ERASED} AND ${NOT_MERGED} AND ${match}`;
  const anywhere = words.map((word) => `%${word}%`);
  const first = words.length === 0 ? '' : `CASE WHEN ${match} THEN 0 ELSE 1 END, `;
  const starting = words.map((word) => `% ${word}%`);
  const total = z.number().parse(
    store
      .sql(`SELECT count(*) FROM patient WHERE ${where}`)
      .pluck()
      .get(...anywhere),
  );
  const rows = store
    .sql(`SELECT ${LIST_COLUMNS} FROM patient WHERE ${where} ORDER BY ${first}sort_key, id LIMIT ? OFFSET ?`)
    .all(...anywhere, ...starting, query.limit, query.offset);
  return { patients: z.array(listRow).parse(rows), total };
}

/** The part of a patient that a user enters. */
export const enteredPart = (patient: Patient): PatientInput => {
  const { id: _id, rowVersion: _version, createdAt: _created, updatedAt: _updated, ...entered } = patient;
  return entered;
};
