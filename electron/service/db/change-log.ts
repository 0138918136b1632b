/** The log of every change, chained by hashes and written in the transaction of the change itself. */
import { createHash, createHmac } from 'node:crypto';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import type { Store } from '../store.ts';

/** Stands before the first entry of a log. */
export const NO_HASH = '0'.repeat(64);

/** What an entry says after its patient was erased. */
export const ERASED_BODY = '{"erased":true}';

/** What made a change. */
export type ChangeOrigin = 'start' | 'import' | 'edit' | 'undo' | 'redo' | 'patient' | 'sign' | 'retract';

/** What is said about a change before it has its place in the chain. */
export interface ChangeEntry {
  readonly sessionId: string | null;
  readonly patientId: string | null;
  readonly revision: number;
  readonly actor: string;
  readonly origin: ChangeOrigin;
  /** The chart a session starts from, a delta, or a patient before and after. */
  readonly body: unknown;
}

/** A row of the log. */
export const changeRow = z.object({
  id: z.string(),
  device_id: z.string(),
  seq: z.number(),
  session_id: z.string().nullable(),
  patient_id: z.string().nullable(),
  revision: z.number(),
  at: z.string(),
  actor: z.string(),
  origin: z.string(),
  body: z.string(),
  body_hash: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
});

/** A row of the log. */
export type ChangeRow = z.infer<typeof changeRow>;

/** SHA-256 of what an entry says; the chain holds this, so that it can be followed after an erasure too. */
export const hashBody = (body: string): string => createHash('sha256').update(body).digest('hex');

/** HMAC-SHA-256 over the canonical JSON (RFC 8785) of an entry without its body; the hash of the one before is in it. */
export function hashChange(key: Buffer, { body: _body, ...row }: Omit<ChangeRow, 'hash'>): string {
  const text = canonicalize(row);
  if (text === undefined) throw new Error('a row is an object, which always has a canonical form');
  return createHmac('sha256', key).update(text).digest('hex');
}

const tailRow = z.object({ seq: z.number(), hash: z.string() });

/** Where a chain ends. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The newest entry of this database's own log. */
export function changeHead(store: Store): ChainHead {
  const found = store
    .sql('SELECT seq, hash FROM change WHERE device_id = ? ORDER BY seq DESC LIMIT 1')
    .get(store.deviceId);
  return found === undefined ? { seq: 0, hash: NO_HASH } : tailRow.parse(found);
}

/** Adds an entry to the log. Runs inside the caller's transaction. */
export function appendChange(store: Store, entry: ChangeEntry, at: string): void {
  const tail = changeHead(store);
  const body = JSON.stringify(entry.body);
  const row = {
    id: store.newId(),
    device_id: store.deviceId,
    seq: tail.seq + 1,
    session_id: entry.sessionId,
    patient_id: entry.patientId,
    revision: entry.revision,
    at,
    actor: entry.actor,
    origin: entry.origin,
    body,
    body_hash: hashBody(body),
    prev_hash: tail.hash,
  };
  store
    .sql(
      `INSERT INTO change (id, device_id, seq, session_id, patient_id, revision, at, actor, origin, body, body_hash,
         prev_hash, hash)
       VALUES (@id, @device_id, @seq, @session_id, @patient_id, @revision, @at, @actor, @origin, @body, @body_hash,
         @prev_hash, @hash)`,
    )
    .run({ ...row, hash: hashChange(store.keys.audit, row) });
}
