/** The trail of everything done with the records: chained with a key, written in the transaction of what it records. */
import { createHmac } from 'node:crypto';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import { type AuditAction } from '#shared/ipc/audit.ts';
import { type ChainHead, changeHead, NO_HASH } from '../db/change-log.ts';
import type { Store } from '../store.ts';

/** What is said about a deed. Ids, numbers and codes; never a patient's name or text of a chart. */
export interface AuditNote {
  readonly actorId: string;
  readonly action: AuditAction;
  readonly outcome?: 'done' | 'refused' | 'failed';
  readonly patientId?: string | null;
  readonly sessionId?: string | null;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A row of the trail. */
export const auditRow = z.object({
  id: z.string(),
  device_id: z.string(),
  seq: z.number(),
  at: z.string(),
  actor_id: z.string(),
  action: z.string(),
  outcome: z.string(),
  patient_id: z.string().nullable(),
  session_id: z.string().nullable(),
  detail: z.string(),
  /** Where the log of changes ended then: the two chains hold each other. */
  change_seq: z.number(),
  change_hash: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
});

/** A row of the trail. */
export type AuditRow = z.infer<typeof auditRow>;

/** HMAC-SHA-256 over the canonical JSON (RFC 8785) of an entry, the hash of the one before it included. */
export function hashAudit(key: Buffer, row: Omit<AuditRow, 'hash'>): string {
  const text = canonicalize(row);
  if (text === undefined) throw new Error('a row is an object, which always has a canonical form');
  return createHmac('sha256', key).update(text).digest('hex');
}

const tailRow = z.object({ seq: z.number(), hash: z.string() });

/** The newest entry of this database's own trail. */
export function auditHead(store: Store): ChainHead {
  const found = store
    .sql('SELECT seq, hash FROM audit WHERE device_id = ? ORDER BY seq DESC LIMIT 1')
    .get(store.deviceId);
  return found === undefined ? { seq: 0, hash: NO_HASH } : tailRow.parse(found);
}

/** Who did what the program does by itself. */
export const PROGRAM_ACTOR = 'mesochart';

/** A clock may be set right by this much without a word, ms. */
const CLOCK_TOLERANCE_MS = 120_000;

const timeRow = z.object({ at: z.string() });

/** When the newest entry of either log was written. */
function lastInstant(store: Store): string | null {
  const audit = store
    .sql('SELECT at, change_seq FROM audit WHERE device_id = ? ORDER BY seq DESC LIMIT 1')
    .get(store.deviceId);
  const seq = audit === undefined ? 0 : z.object({ change_seq: z.number() }).parse(audit).change_seq;
  const change = store
    .sql('SELECT at FROM change WHERE device_id = ? AND seq > ? ORDER BY seq DESC LIMIT 1')
    .get(store.deviceId, seq);
  const newest = change ?? audit;
  return newest === undefined ? null : timeRow.parse(newest).at;
}

/** Says so where the clock stands before the newest entry. Runs inside the caller's transaction. */
export function noteClock(store: Store): void {
  const last = lastInstant(store);
  if (last === null) return;
  const backMs = Date.parse(last) - Date.parse(store.instant());
  if (backMs <= CLOCK_TOLERANCE_MS) return;
  const detail = { from: last, seconds: -Math.round(backMs / 1_000) };
  append(store, { actorId: PROGRAM_ACTOR, action: 'clock.jump', detail });
}

/** Adds an entry. Runs inside the caller's transaction. */
export function appendAudit(store: Store, note: AuditNote): void {
  noteClock(store);
  append(store, note);
}

function append(store: Store, note: AuditNote): void {
  const tail = auditHead(store);
  const changes = changeHead(store);
  const row = {
    id: store.newId(),
    device_id: store.deviceId,
    seq: tail.seq + 1,
    at: store.instant(),
    actor_id: note.actorId,
    action: note.action,
    outcome: note.outcome ?? 'done',
    patient_id: note.patientId ?? null,
    session_id: note.sessionId ?? null,
    detail: JSON.stringify(note.detail ?? {}),
    change_seq: changes.seq,
    change_hash: changes.hash,
    prev_hash: tail.hash,
  };
  store
    .sql(
      `INSERT INTO audit (id, device_id, seq, at, actor_id, action, outcome, patient_id, session_id, detail, change_seq,
         change_hash, prev_hash, hash)
       VALUES (@id, @device_id, @seq, @at, @actor_id, @action, @outcome, @patient_id, @session_id, @detail, @change_seq,
         @change_hash, @prev_hash, @hash)`,
    )
    .run({ ...row, hash: hashAudit(store.keys.audit, row) });
}
