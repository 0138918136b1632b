/** Erases a patient's records: rows and texts, the files beside the database, and what the pages still hold of them. */
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { ERASED_BODY } from '../db/change-log.ts';
import { readPatient } from '../db/patient-table.ts';
import { removeFile } from '../files/file-store.ts';
import { samePerson } from '../dossier/same-person.ts';
import { type Store } from '../store.ts';
import { appendAudit } from './audit-log.ts';
import { type ErasureRecord, insertErasure, isErased } from './erasure-table.ts';

const ids = z.array(z.string());

const ENTRIES = `FROM change WHERE patient_id = @id OR session_id IN (SELECT id FROM session WHERE patient_id = @id)`;
const OF_SESSIONS = 'session_id IN (SELECT id FROM session WHERE patient_id = @id)';

/** In the order that references ask for. */
const WIPES: readonly string[] = [
  ...['mark', 'component', 'treatment', 'signature', 'addendum', 'retraction'].map(
    (table) => `DELETE FROM ${table} WHERE ${OF_SESSIONS}`,
  ),
  'DELETE FROM entry WHERE patient_id = @id',
  'DELETE FROM file WHERE patient_id = @id',
  `UPDATE change SET body = '${ERASED_BODY}' WHERE patient_id = @id OR ${OF_SESSIONS}`,
  `UPDATE session SET status = 'entered-in-error', zone = 'UTC', practitioner_id = '', practitioner_name = '',
     anatomy_set = '', anatomy_sex = 'female', head = '${ERASED_BODY}' WHERE patient_id = @id`,
  `UPDATE patient SET family = '-', given = '', birth_date = NULL, sex = 'unknown', weight_g = NULL, phone = '',
     email = '', reference = '', notes = '', search = '', sort_key = '' WHERE id = @id`,
];

/** Files that are to go, kept with the erasure itself: what is cut short is finished at the next opening. */
const PENDING = 'erasing';

const pendingFiles = (store: Store): readonly string[] | null => {
  const text = store.sql('SELECT value FROM setting WHERE name = ?').pluck().get(PENDING);
  return typeof text === 'string' ? ids.parse(JSON.parse(text)) : null;
};

/** Takes a patient's rows away. Runs inside the caller's transaction. */
function wipeRows(store: Store, record: ErasureRecord, note: Readonly<Record<string, string | number>>): void {
  const { patientId, id: erasure, actorId } = record;
  const files = ids.parse(store.sql('SELECT id FROM file WHERE patient_id = ?').pluck().all(patientId));
  insertErasure(store, record);
  for (const sql of WIPES) store.sql(sql).run({ id: patientId });
  store
    .sql(
      `INSERT INTO setting (name, value, updated_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    )
    .run(PENDING, JSON.stringify([...(pendingFiles(store) ?? []), ...files]), store.instant());
  appendAudit(store, { actorId, action: 'patient.erase', patientId, detail: { erasure, ...note } });
  store.charts.clear();
}

/**
 * Finishes what an erasure began: its files go, and the database is written afresh, so that no page of it and no log
 * beside it holds anything of the patient. Does nothing where nothing is pending.
 */
export function finishErasing(store: Store): void {
  const files = pendingFiles(store);
  if (files === null) return;
  for (const id of files) removeFile(store, id);
  const { db } = store.opened;
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
  store.write(() => store.sql('DELETE FROM setting WHERE name = ?').run(PENDING));
}

/** Erases a patient's records for good. */
export function erasePatient(
  store: Store,
  input: { readonly patientId: string; readonly reason: string; readonly basis: string },
  actorId: string,
): ErasureRecord {
  const { patientId } = input;
  if (readPatient(store, patientId) === null) {
    throw new AppError('not-found', 'there is no such patient', { patientId });
  }
  // Records that were found to be of the same person are that person's records.
  const ids = samePerson(store, patientId);
  const made = store.write(() => ids.map((id) => eraseOne(store, { ...input, patientId: id }, actorId)));
  finishErasing(store);
  const record = made.find((one) => one.patientId === patientId);
  if (record === undefined) throw new Error('whoever was to be erased is among them');
  return record;
}

/** Erases what lies under one id. Runs inside the caller's transaction. */
function eraseOne(
  store: Store,
  { patientId, reason, basis }: { readonly patientId: string; readonly reason: string; readonly basis: string },
  actorId: string,
): ErasureRecord {
  const count = (from: string) => z.number().parse(store.sql(`SELECT count(*) ${from}`).pluck().get({ id: patientId }));
  const made: ErasureRecord = {
    id: store.newId(),
    patientId,
    at: store.instant(),
    actorId,
    reason,
    basis,
    sessions: count('FROM session WHERE patient_id = @id'),
    entries: count(ENTRIES),
  };
  wipeRows(store, made, { reason, basis, sessions: made.sessions, entries: made.entries });
  return made;
}

/**
 * Erases again what records from before an erasure brought back: call it with the list of the records that were there
 * (`listErasures`) whenever a backup was restored. Returns how many patients were erased.
 */
export function reapplyErasures(store: Store, list: readonly ErasureRecord[]): number {
  const missing = list.filter(({ patientId }) => !isErased(store, patientId));
  store.write(() => {
    for (const record of missing.toReversed()) wipeRows(store, record, { again: 1, reason: record.reason });
  });
  finishErasing(store);
  return missing.length;
}
