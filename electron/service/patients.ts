/** What the service does for patients. */
import { sameJson } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { AppError } from '#shared/errors.ts';
import { type Patient, type PatientInput } from '#shared/ipc/records.ts';
import { commitDelta } from './apply-delta.ts';
import { appendChange } from './db/change-log.ts';
import { requireChart } from './db/chart-read.ts';
import { enteredPart, insertPatient, requirePatient, updatePatientRow } from './db/patient-table.ts';
import { draftsOfPatient } from './db/session-table.ts';
import { type Store } from './store.ts';

type ChartPatient = Chart['patient'];

/** The patient as a chart names them; what the chart knows beyond that is kept. */
export function chartPatient(patient: Patient, known: Partial<ChartPatient> = {}): ChartPatient {
  const { birthDate: _birthDate, weightG: _weightG, ...rest } = known;
  return {
    ...rest,
    id: patient.id,
    name: { ...known.name, family: patient.family, given: patient.given },
    ...(patient.birthDate !== null && { birthDate: patient.birthDate }),
    sex: patient.sex,
    ...(patient.weightG !== null && { weightG: patient.weightG }),
  };
}

/** Adds a patient under an id. Runs inside the caller's transaction. */
export function addPatient(store: Store, id: string, input: PatientInput, actor: string): Patient {
  const at = store.instant();
  const patient: Patient = { ...input, id, rowVersion: 1, createdAt: at, updatedAt: at };
  insertPatient(store, patient);
  const body = { before: null, after: input };
  appendChange(store, { sessionId: null, patientId: id, revision: 1, actor, origin: 'patient', body }, at);
  return patient;
}

/** Creates a patient. */
export const createPatient = (store: Store, input: PatientInput, actor: string): Patient =>
  store.write(() => addPatient(store, store.newId(), input, actor));

/** Changes a patient and the name on their drafts; signed charts keep what was signed. */
export function updatePatient(
  store: Store,
  input: { readonly id: string; readonly rowVersion: number; readonly patient: PatientInput },
  actor: string,
): Patient {
  return store.write(() => {
    const before = requirePatient(store, input.id);
    if (before.rowVersion !== input.rowVersion) {
      throw new AppError('stale', 'the patient has been changed since', { rowVersion: before.rowVersion });
    }
    const at = store.instant();
    const after: Patient = { ...before, ...input.patient, rowVersion: before.rowVersion + 1, updatedAt: at };
    updatePatientRow(store, after);
    const body = { before: enteredPart(before), after: input.patient };
    appendChange(
      store,
      { sessionId: null, patientId: after.id, revision: after.rowVersion, actor, origin: 'patient', body },
      at,
    );
    for (const sessionId of draftsOfPatient(store, after.id)) {
      const stored = requireChart(store, sessionId);
      const named = chartPatient(after, stored.chart.patient);
      if (sameJson(named, stored.chart.patient)) continue;
      const delta = { marks: [], treatments: [], patient: { before: stored.chart.patient, after: named } };
      commitDelta(store, stored, delta, { actor, origin: 'patient' });
    }
    return after;
  });
}
