/** The register of erased patients. */
import { z } from 'zod';

import { type Erasure } from '#shared/ipc/audit.ts';
import { readAccounts } from '../people/account-table.ts';
import { type Store } from '../store.ts';

const erasureRow = z.object({
  id: z.string(),
  patient_id: z.string(),
  at: z.string(),
  actor_id: z.string(),
  reason: z.string(),
  basis: z.string(),
  sessions: z.number(),
  entries: z.number(),
});

/** An entry of the register, without names. */
export type ErasureRecord = Omit<Erasure, 'actorName'>;

/** Every erasure, newest first. A backup's manifest may keep this list: restoring it must erase again. */
export const listErasures = (store: Store): ErasureRecord[] =>
  store
    .sql('SELECT * FROM erasure ORDER BY at DESC, id DESC')
    .all()
    .map((found) => {
      const { patient_id: patientId, actor_id: actorId, ...row } = erasureRow.parse(found);
      return { ...row, patientId, actorId };
    });

/** Every erasure with the name of who did it. */
export function namedErasures(store: Store): Erasure[] {
  const names = new Map(readAccounts(store).map(({ id, name }) => [id, name]));
  return listErasures(store).map((record) => ({ ...record, actorName: names.get(record.actorId) ?? '' }));
}

/** Whether a patient's records were erased. */
export const isErased = (store: Store, patientId: string): boolean =>
  store.sql('SELECT 1 FROM erasure WHERE patient_id = ?').get(patientId) !== undefined;

/** Writes an erasure down; only then do the tables let go of the patient. */
export function insertErasure(store: Store, record: ErasureRecord): void {
  store
    .sql(
      `INSERT INTO erasure (id, patient_id, at, actor_id, reason, basis, sessions, entries)
       VALUES (@id, @patientId, @at, @actorId, @reason, @basis, @sessions, @entries)`,
    )
    .run(record);
}

/** Patients whose erasure the audit trail knows of, by this very entry: a row put in by hand erases nobody. */
export const vouchedErasures = (store: Store): ReadonlySet<string> =>
  new Set(
    z.array(z.string()).parse(
      store
        .sql(
          `SELECT erasure.patient_id FROM erasure JOIN audit ON audit.patient_id = erasure.patient_id
             WHERE audit.action = 'patient.erase' AND audit.outcome = 'done'
               AND audit.detail ->> 'erasure' = erasure.id`,
        )
        .pluck()
        .all(),
    ),
  );
