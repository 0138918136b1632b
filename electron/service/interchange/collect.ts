/** Reads everything that is kept, one patient at a time: what leaves in an open format is made from this. */
import { z } from 'zod';

import { chartFileSchema } from '#shared/chart/chart-file.ts';
import { parseChartText } from '#shared/chart/parse.ts';
import { AppError } from '#shared/errors.ts';
import { type ClinicRecord, type PatientRecord } from '#shared/interchange/records.ts';
import { exportChart } from '../chart-files.ts';
import { requirePatient } from '../db/patient-table.ts';
import { sessionIds } from '../db/session-table.ts';
import { revisionsOfClinic, revisionsOfPatient } from '../dossier/entry-table.ts';
import { readAccounts } from '../people/account-table.ts';
import { readSettings } from '../settings.ts';
import { type Store } from '../store.ts';

/** Ids of all patients whose records were not erased, in the order in which they were first seen. */
export const patientIds = (store: Store): string[] =>
  z
    .array(z.string())
    .parse(
      store
        .sql('SELECT id FROM patient WHERE id NOT IN (SELECT patient_id FROM erasure) ORDER BY created_at, id')
        .pluck()
        .all(),
    );

/** A session's chart file, with what joins a draft and what stands under a signed one. */
export function chartFile(store: Store, sessionId: string): z.infer<typeof chartFileSchema> {
  const parsed = parseChartText(exportChart(store, sessionId).text);
  if (!parsed.ok) throw new AppError('data-damaged', 'a stored chart cannot be read', { sessionId });
  return chartFileSchema.parse(parsed.chart);
}

/** Everything about a patient. Throws AppError `not-found` where there is none with this id. */
export const patientRecord = (store: Store, patientId: string): PatientRecord => ({
  patient: requirePatient(store, patientId),
  charts: sessionIds(store, patientId).map((id) => chartFile(store, id)),
  revisions: revisionsOfPatient(store, patientId),
});

/** Everything about the clinic itself. */
export const clinicRecord = (store: Store): ClinicRecord => ({
  settings: readSettings(store),
  people: readAccounts(store).map(({ id, name, roles, active }) => ({ id, name, roles: [...roles], active })),
  revisions: revisionsOfClinic(store),
});
