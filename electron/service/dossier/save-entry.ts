/** Writes entries of the record: parsed by their kind, guarded by revision, written down in the audit trail. */
import { type AnyEntry } from '#shared/dossier/entry.ts';
import { type KindName, kindOf, KINDS, type Scope } from '#shared/dossier/kinds.ts';
import { portraitSchema } from '#shared/dossier/portrait.ts';
import { AppError } from '#shared/errors.ts';
import { type EntryInput } from '#shared/ipc/dossier.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { parseInput } from '../call.ts';
import { readChart } from '../db/chart-read.ts';
import { readPatient } from '../db/patient-table.ts';
import { hashJson } from '../signing/content-hash.ts';
import { type Store } from '../store.ts';
import { entriesOfKinds, entriesOfPatient, insertEntry, readEntry } from './entry-table.ts';

const refuse = (problem: string, kind: KindName): AppError => new AppError('bad-input', problem, { kind });

/** Whether an entry of this scope names whom it must and nobody else. */
function requirePlace(store: Store, { kind, patientId, sessionId }: EntryInput): void {
  const { scope } = kindOf(kind);
  if (scope === 'library' || scope === 'policy') {
    if (patientId !== null || sessionId !== null) throw refuse('an entry of the clinic is about no patient', kind);
    return;
  }
  if (patientId === null || readPatient(store, patientId) === null) {
    throw new AppError('not-found', 'there is no such patient', { patientId: patientId ?? '' });
  }
  if (sessionId === null) {
    if (scope === 'session') throw refuse('an entry of this kind is about a session', kind);
    return;
  }
  const chart = readChart(store, sessionId)?.chart;
  if (chart?.patient.id !== patientId) throw new AppError('not-found', 'there is no such session', { sessionId });
  if (kindOf(kind).sealed === true && chart.session.status !== 'draft') {
    throw new AppError('signed', 'this session is signed: put an addendum under it', { sessionId });
  }
}

/** The entry of a single kind that is there already. */
function otherOf(store: Store, { id, kind, patientId, sessionId, body }: EntryInput): AnyEntry | undefined {
  const { keyedBy } = kindOf(kind);
  if (keyedBy !== undefined) {
    return entriesOfKinds(store, [kind]).find((entry) => keyedBy === true || entry.body[keyedBy] === body[keyedBy]);
  }
  if (kindOf(kind).single !== true || patientId === null) return undefined;
  return entriesOfPatient(store, patientId, [kind]).find(
    (entry) => entry.id !== id && (kindOf(kind).scope === 'patient' || entry.sessionId === sessionId),
  );
}

function requireRevision(store: Store, input: EntryInput): AnyEntry | null {
  const present = readEntry(store, input.id);
  if ((present?.revision ?? 0) !== input.baseRevision) {
    throw new AppError('stale', 'the entry has been changed since', { revision: present?.revision ?? 0 });
  }
  if (present !== null && kindOf(input.kind).once === true) {
    throw refuse('an entry of this kind stays as it is', input.kind);
  }
  if (
    present !== null &&
    (present.kind !== input.kind || present.patientId !== input.patientId || present.sessionId !== input.sessionId)
  ) {
    throw refuse('an entry stays with whom it is about', input.kind);
  }
  const other = present === null ? otherOf(store, input) : undefined;
  if (other !== undefined) throw new AppError('stale', 'there is such an entry already', { revision: other.revision });
  return present;
}

/** What a body names outside itself is what it was written for, whoever revises the rest. */
function requireFixed(kind: KindName, present: AnyEntry | null, body: object): void {
  const next = new Map<string, unknown>(Object.entries(body));
  const changed =
    present === null ? [] : (kindOf(kind).fixed ?? []).filter((key) => present.body[key] !== next.get(key));
  if (changed.length > 0) throw refuse('what this entry rests on stays as it is', kind);
}

/** Nobody gets a face that is somebody else's. */
function requireOwnPhoto(store: Store, { kind, patientId }: EntryInput, body: object): void {
  if (kind !== 'portrait') return;
  const { photoId } = portraitSchema.parse(body);
  if (photoId === null) return;
  const photo = readEntry(store, photoId);
  if (photo?.kind !== 'photo' || photo.patientId !== patientId || photo.removal !== null) {
    throw new AppError('not-found', 'this patient has no such photo', { id: photoId });
  }
}

/** Writes an entry and says so in the audit trail. Runs inside the caller's transaction. */
export function writeEntry(store: Store, input: EntryInput, actorId: string): AnyEntry {
  const { id, kind, patientId, sessionId, removal, reason } = input;
  requirePlace(store, input);
  const present = requireRevision(store, input);
  if (present === null && removal !== null) throw refuse('there is nothing to take back', kind);
  if (removal !== null && kindOf(kind).lasting === true) {
    throw refuse('an entry of this kind is hidden or reset, not taken back', kind);
  }
  const body = removal === null ? parseInput(KINDS[kind].schema, input.body) : (present?.body ?? {});
  requireFixed(kind, present, body);
  if (removal === null) requireOwnPhoto(store, input, body);
  const revision = input.baseRevision + 1;
  insertEntry(
    store,
    { id, kind, patientId, sessionId, revision, sealed: kindOf(kind).sealed === true, removal, reason, body },
    actorId,
  );
  const { scope } = kindOf(kind);
  appendAudit(store, {
    actorId,
    action: scope === 'library' ? 'library.save' : scope === 'policy' ? 'policy.save' : 'dossier.save',
    patientId,
    sessionId,
    detail: { id, kind, revision, sha256: hashJson(body), ...(removal !== null && { removed: 1 }) },
  });
  const written = readEntry(store, id);
  if (written === null) throw new Error('what was written is there');
  return written;
}

/** Writes an entry that came in by the channel for its scope. */
export function saveEntry(store: Store, input: EntryInput, scopes: readonly Scope[], actorId: string): AnyEntry {
  const { scope, own } = kindOf(input.kind);
  if (!scopes.includes(scope)) throw refuse('entries of this kind have another channel', input.kind);
  if (own === true && input.baseRevision === 0) throw refuse('entries of this kind have another channel', input.kind);
  return writeEntry(store, input, actorId);
}
