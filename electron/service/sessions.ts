/** What the service does for sessions: start, open, change. */
import { type Delta } from '#shared/chart/delta.ts';
import { clinicDefaultsOf } from '#shared/dossier/newest.ts';
import { AppError } from '#shared/errors.ts';
import { clinicTechniques, firstTechnique } from '#shared/spacing/clinic-techniques.ts';
import { commitDelta, isRepeated } from './apply-delta.ts';
import { type StoredChart } from './chart-cache.ts';
import { appendChange } from './db/change-log.ts';
import { requireChart } from './db/chart-read.ts';
import { insertChart } from './db/chart-write.ts';
import { requirePatient } from './db/patient-table.ts';
import { entriesOfKinds } from './dossier/entry-table.ts';
import { freshChart } from './fresh-chart.ts';
import { type Actor } from './people/actor.ts';
import { readSettings } from './settings.ts';
import { type Store } from './store.ts';

const stateOf = ({ chart, revision, savedAt }: StoredChart) => ({ chart, revision, savedAt });

/** Starts a session for a patient, empty or after one of their earlier ones. */
export function startSession(
  store: Store,
  input: { readonly patientId: string; readonly copyFrom: string | null },
  actor: Actor,
) {
  return store.write(() => {
    const patient = requirePatient(store, input.patientId);
    const earlier = input.copyFrom === null ? null : requireChart(store, input.copyFrom).chart;
    if (earlier !== null && earlier.patient.id !== patient.id) {
      throw new AppError('bad-input', "the session to copy is another patient's", { path: '$.copyFrom' });
    }
    const rules = entriesOfKinds(store, ['technique', 'clinic-defaults']);
    const defaults = clinicDefaultsOf(rules);
    const chart = freshChart({
      patient,
      earlier,
      technique: firstTechnique(clinicTechniques(rules), defaults.technique),
      defaults,
      // Who signs in to treat is who treats; an assistant prepares the session for the clinic's practitioner.
      practitioner: actor.roles.includes('practitioner')
        ? { id: actor.id, name: actor.name }
        : readSettings(store).practitioner,
      startedAt: store.instant(),
      zone: store.options.zone,
      newId: store.newId,
    });
    const stored = insertChart(store, chart);
    const entry = {
      sessionId: chart.session.id,
      patientId: null,
      revision: 0,
      actor: actor.id,
      origin: 'start' as const,
    };
    appendChange(store, { ...entry, body: { chart } }, stored.savedAt);
    store.charts.set(chart.session.id, stored);
    return stateOf(stored);
  });
}

/** Opens a session's chart. */
export const openSession = (store: Store, sessionId: string) => stateOf(requireChart(store, sessionId));

/** Applies one edit. An edit whose answer got lost may be sent again and is answered as the first time. */
export function applyEdit(
  store: Store,
  input: {
    readonly sessionId: string;
    readonly baseRevision: number;
    readonly delta: Delta;
    readonly origin: 'edit' | 'undo' | 'redo';
  },
  actor: string,
) {
  return store.write(() => {
    const before = requireChart(store, input.sessionId);
    const answer = ({ revision, savedAt }: StoredChart) => ({ revision, savedAt });
    if (before.revision === input.baseRevision) {
      return answer(commitDelta(store, before, input.delta, { actor, origin: input.origin }));
    }
    if (before.revision === input.baseRevision + 1 && isRepeated(store, before, input.delta)) return answer(before);
    throw new AppError('stale', 'the chart has been changed since', { revision: before.revision });
  });
}
