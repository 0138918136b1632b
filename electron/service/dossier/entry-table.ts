/** Entries of the record as rows: every revision is one. */
import { z } from 'zod';

import { type AnyEntry, entrySchema } from '#shared/dossier/entry.ts';
import { KIND_NAMES, type KindName } from '#shared/dossier/kinds.ts';
import { type Store } from '../store.ts';
import { samePerson } from './same-person.ts';

const row = z
  .object({
    id: z.string(),
    kind: z.string(),
    patient_id: z.string().nullable(),
    session_id: z.string().nullable(),
    revision: z.number(),
    at: z.string(),
    created_at: z.string(),
    actor_id: z.string(),
    actor_name: z.string().nullable(),
    removed: z.number(),
    reason: z.string(),
    body: z.string(),
  })
  .transform((found): unknown => ({
    id: found.id,
    kind: found.kind,
    patientId: found.patient_id,
    sessionId: found.session_id,
    revision: found.revision,
    at: found.at,
    createdAt: found.created_at,
    by: { id: found.actor_id, name: found.actor_name ?? '' },
    removal: found.removed === 1 ? { reason: found.reason } : null,
    ...(found.removed === 0 && found.reason !== '' && { reason: found.reason }),
    body: z.unknown().parse(JSON.parse(found.body)),
  }))
  .pipe(entrySchema);

const SELECT = `SELECT entry.id, entry.kind, entry.patient_id, entry.session_id, entry.revision, entry.at,
    (SELECT at FROM entry AS first WHERE first.id = entry.id AND first.revision = 1) AS created_at,
    entry.actor_id, coalesce(account.name, practitioner.name) AS actor_name, entry.removed, entry.reason, entry.body
  FROM entry LEFT JOIN account ON account.id = entry.actor_id LEFT JOIN practitioner ON practitioner.id = entry.actor_id`;

/** The newest revision of each entry. */
const NEWEST = `NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.id = entry.id AND later.revision > entry.revision)`;

/** Kinds of a newer program are not read by this one. */
const KNOWN = `entry.kind IN (${KIND_NAMES.map((name) => `'${name}'`).join(', ')})`;

const parse = (rows: readonly unknown[]): AnyEntry[] => rows.map((found) => row.parse(found));

const among = (kinds: readonly KindName[]): string => `entry.kind IN (${kinds.map(() => '?').join(', ')})`;

/** What stands now in a patient's record and those found to be theirs, oldest first: of some kinds, or of all. */
export function entriesOfPatient(store: Store, patientId: string, kinds: readonly KindName[] | null): AnyEntry[] {
  const ids = samePerson(store, patientId);
  const only = kinds === null ? KNOWN : among(kinds);
  return parse(
    store
      .sql(
        `${SELECT} WHERE entry.patient_id IN (${ids.map(() => '?').join(', ')}) AND ${only} AND entry.removed = 0 AND ${NEWEST}
         ORDER BY created_at, entry.id`,
      )
      .all(...ids, ...(kinds ?? [])),
  );
}

/** What stands now of some kinds, whomever it is about, oldest first; on request what was taken back too. */
export const entriesOfKinds = (store: Store, kinds: readonly KindName[], withRemoved = false): AnyEntry[] =>
  parse(
    store
      .sql(
        `${SELECT} WHERE ${among(kinds)} AND entry.removed <= ${withRemoved ? 1 : 0} AND ${NEWEST}
         ORDER BY created_at, entry.id`,
      )
      .all(...kinds),
  );

/** Every revision of an entry, newest first. */
export const revisionsOf = (store: Store, id: string): AnyEntry[] =>
  parse(store.sql(`${SELECT} WHERE entry.id = ? AND ${KNOWN} ORDER BY entry.revision DESC`).all(id));

/** Every revision of every entry kept under exactly this patient, taken back or not, in the order of writing. */
export const revisionsOfPatient = (store: Store, patientId: string): AnyEntry[] =>
  parse(
    store
      .sql(`${SELECT} WHERE entry.patient_id = ? AND ${KNOWN} ORDER BY entry.at, entry.id, entry.revision`)
      .all(patientId),
  );

/** Every revision of every entry that is about no patient, taken back or not, in the order of writing. */
export const revisionsOfClinic = (store: Store): AnyEntry[] =>
  parse(
    store
      .sql(`${SELECT} WHERE entry.patient_id IS NULL AND ${KNOWN} ORDER BY entry.at, entry.id, entry.revision`)
      .all(),
  );

/** The newest revision of an entry, taken back or not; null where there is none. */
export const readEntry = (store: Store, id: string): AnyEntry | null => revisionsOf(store, id)[0] ?? null;

/** A revision to be written. */
export interface NewRevision {
  readonly id: string;
  readonly kind: KindName;
  readonly patientId: string | null;
  readonly sessionId: string | null;
  readonly revision: number;
  readonly sealed: boolean;
  readonly removal: { readonly reason: string } | null;
  readonly reason?: string | undefined;
  readonly body: object;
}

/** Writes a revision. Runs inside the caller's transaction. */
export function insertEntry(store: Store, entry: NewRevision, actorId: string): void {
  store
    .sql(
      `INSERT INTO entry (id, revision, kind, patient_id, session_id, sealed, removed, reason, body, at, actor_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      entry.id,
      entry.revision,
      entry.kind,
      entry.patientId,
      entry.sessionId,
      entry.sealed ? 1 : 0,
      entry.removal === null ? 0 : 1,
      entry.removal?.reason ?? entry.reason ?? '',
      JSON.stringify(entry.body),
      store.instant(),
      actorId,
    );
}
