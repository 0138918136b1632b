/** The log of every change, chained by hashes and written in the transaction of the change itself. */
import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import { type Store } from '../store.ts';

/** Stands before the first entry of a log. */
export const NO_HASH = '0'.repeat(64);

/** What made a change. */
export type ChangeOrigin = 'start' | 'import' | 'edit' | 'undo' | 'redo' | 'patient';

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
  prev_hash: z.string(),
  hash: z.string(),
});

/** A row of the log. */
export type ChangeRow = z.infer<typeof changeRow>;

/** SHA-256 over the canonical JSON (RFC 8785) of an entry with the hash of the one before it. */
export function hashChange(row: Omit<ChangeRow, 'hash'>): string {
  const text = canonicalize({ ...row, body: z.unknown().parse(JSON.parse(row.body)) });
  if (text === undefined) throw new Error('a row is an object, which always has a canonical form');
  return createHash('sha256').update(text).digest('hex');
}

const tailRow = z.object({ seq: z.number(), hash: z.string() });

/** Adds an entry to the log. Runs inside the caller's transaction. */
export function appendChange(store: Store, entry: ChangeEntry, at: string): void {
  const found = store
    .sql('SELECT seq, hash FROM change WHERE device_id = ? ORDER BY seq DESC LIMIT 1')
    .get(store.deviceId);
  const tail = found === undefined ? { seq: 0, hash: NO_HASH } : tailRow.parse(found);
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
    body: JSON.stringify(entry.body),
    prev_hash: tail.hash,
  };
  store
    .sql(
      `INSERT INTO change (id, device_id, seq, session_id, patient_id, revision, at, actor, origin, body, prev_hash, hash)
       VALUES (@id, @device_id, @seq, @session_id, @patient_id, @revision, @at, @actor, @origin, @body, @prev_hash, @hash)`,
    )
    .run({ ...row, hash: hashChange(row) });
}
