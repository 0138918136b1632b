/** What may still happen to a finished chart: a later remark, and the word that it was entered in error. */
import { type Addendum, type Retraction } from '#shared/chart/signed.ts';
import { AppError } from '#shared/errors.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { appendChange } from '../db/change-log.ts';
import { requireChart } from '../db/chart-read.ts';
import { insertChart } from '../db/chart-write.ts';
import { requirePatient } from '../db/patient-table.ts';
import { putBackInStock } from '../lots/stock-table.ts';
import { type Actor } from '../people/actor.ts';
import { type Store } from '../store.ts';
import { changeStatus } from './change-status.ts';
import { addendumHash, hashJson } from './content-hash.ts';
import { copyForPatient } from './copy-chart.ts';
import { momentNow } from './moment.ts';
import { insertAddendum } from './paper-table.ts';
import { signerOf } from './sign.ts';

/** Puts a remark under a signed chart. Runs inside the caller's transaction. */
export function addend(
  store: Store,
  { sessionId, text }: { readonly sessionId: string; readonly text: string },
  person: Actor,
): void {
  const { chart, revision } = requireChart(store, sessionId);
  if (chart.session.status !== 'signed') {
    throw new AppError('conflict', 'an addendum stands under a signed chart only', { sessionId });
  }
  const said = { id: store.newId(), text, signer: signerOf(person), ...momentNow(store) };
  const paper: Addendum = { ...said, contentSha256: addendumHash(sessionId, said) };
  insertAddendum(store, { sessionId, revision, actor: person.id, source: 'here' }, paper);
  appendAudit(store, {
    actorId: person.id,
    action: 'chart.addend',
    patientId: chart.patient.id,
    sessionId,
    detail: { id: paper.id, sha256: hashJson(paper) },
  });
}

/** Starts a draft with the same content for the patient it belongs to. */
function startCopy(store: Store, from: string, patientId: string, person: Actor): string {
  const { chart } = requireChart(store, from);
  if (chart.patient.id === patientId) {
    throw new AppError('bad-input', 'the session is this patient’s already', { path: '$.copyTo' });
  }
  const copy = copyForPatient(chart, requirePatient(store, patientId), store.newId);
  const sessionId = copy.session.id;
  const stored = insertChart(store, copy);
  appendChange(
    store,
    { sessionId, patientId: null, revision: 0, actor: person.id, origin: 'start', body: { chart: copy } },
    stored.savedAt,
  );
  appendAudit(store, {
    actorId: person.id,
    action: 'session.start',
    patientId,
    sessionId,
    detail: { copiedFrom: from },
  });
  return sessionId;
}

/** What a retraction asks for. */
export interface RetractInput {
  readonly sessionId: string;
  readonly reason: string;
  /** The patient whom the session belongs to; null: nobody. */
  readonly copyTo: string | null;
}

/** Marks a session as entered in error; it stays. Answers with the copy's id. Runs inside the caller's transaction. */
export function retract(store: Store, input: RetractInput, person: Actor): string | null {
  const { sessionId } = input;
  store.charts.clear();
  const before = requireChart(store, sessionId);
  if (before.chart.session.status === 'entered-in-error') {
    throw new AppError('conflict', 'this session is marked as entered in error already', { sessionId });
  }
  const copiedTo = input.copyTo === null ? null : startCopy(store, sessionId, input.copyTo, person);
  const paper: Retraction = {
    id: store.newId(),
    reason: input.reason,
    signer: signerOf(person),
    ...momentNow(store),
    ...(copiedTo !== null && { copiedTo }),
  };
  changeStatus(store, before, person.id, { status: 'entered-in-error', paper });
  putBackInStock(store, sessionId, person.id);
  appendAudit(store, {
    actorId: person.id,
    action: 'chart.retract',
    patientId: before.chart.patient.id,
    sessionId,
    // The reason stands with the retraction: what is free text can be erased with the patient, and the trail cannot.
    detail: { id: paper.id, sha256: hashJson(paper), ...(copiedTo !== null && { copiedTo }) },
  });
  return copiedTo;
}
