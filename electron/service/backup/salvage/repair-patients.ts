/** Patients whose row cannot be read are written again as the log last says them. */
import { z } from 'zod';

import { patientInputSchema } from '#shared/ipc/records.ts';
import { insertPatient } from '../../db/patient-table.ts';
import { type Store } from '../../store.ts';

const lastRow = z.object({
  patient_id: z.string(),
  revision: z.number(),
  at: z.string(),
  body: z.string(),
  first: z.string(),
});
const bodySchema = z.object({ after: patientInputSchema });

/** Returns how many were written. */
export function repairPatients(store: Store): number {
  const rows = store.opened.db
    .prepare(
      `SELECT patient_id, revision, at, body,
         (SELECT min(at) FROM change AS earlier WHERE earlier.patient_id = change.patient_id) AS first
       FROM change
       WHERE patient_id IS NOT NULL AND patient_id NOT IN (SELECT id FROM patient)
         AND revision = (SELECT max(revision) FROM change AS other WHERE other.patient_id = change.patient_id)`,
    )
    .all();
  let written = 0;
  for (const found of rows) {
    const { patient_id: id, revision, at, body, first } = lastRow.parse(found);
    const parsed = bodySchema.safeParse(JSON.parse(body));
    if (!parsed.success) continue;
    insertPatient(store, { ...parsed.data.after, id, rowVersion: revision, createdAt: first, updatedAt: at });
    written++;
  }
  return written;
}
