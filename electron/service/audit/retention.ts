/** Whose records the clinic need not keep any longer. Nothing is deleted by itself. */
import { z } from 'zod';

import { readSettings } from '../settings.ts';
import { type Store } from '../store.ts';

const dueRow = z.object({ id: z.string(), family: z.string(), given: z.string(), last: z.string() });

const DUE = `SELECT patient.id, family, given, max(started_at) AS last, sort_key
  FROM patient JOIN session ON session.patient_id = patient.id
  WHERE patient.id NOT IN (SELECT patient_id FROM erasure)
  GROUP BY patient.id, family, given, sort_key HAVING max(started_at) < ?`;

/** Patients whose newest session is older than the retention period, those waiting longest first. */
export function retentionDue(store: Store, page: { readonly limit: number; readonly offset: number }) {
  const years = readSettings(store).retentionYears;
  if (years === null) return { years, patients: [], total: 0 };
  const end = store.options.now();
  end.setUTCFullYear(end.getUTCFullYear() - years);
  const before = end.toISOString();
  const total = z.number().parse(store.sql(`SELECT count(*) FROM (${DUE}) AS due`).pluck().get(before));
  const patients = store
    .sql(`SELECT id, family, given, last FROM (${DUE}) AS due ORDER BY last, sort_key, id LIMIT ? OFFSET ?`)
    .all(before, page.limit, page.offset)
    .map((found) => {
      const { last, ...row } = dueRow.parse(found);
      return { ...row, lastSessionAt: last };
    });
  return { years, patients, total };
}
