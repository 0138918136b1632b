/** Entries that come from elsewhere: every revision as it was written there, with its own time and author. */
import { type AnyEntry } from '#shared/dossier/entry.ts';
import { kindOf } from '#shared/dossier/kinds.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { hashJson } from '../signing/content-hash.ts';
import { type Store } from '../store.ts';

/** Keeps the names of authors who have no account here. What is known of somebody stays. */
export function keepNames(store: Store, people: readonly { readonly id: string; readonly name: string }[]): void {
  for (const { id, name } of people) {
    if (name.trim() === '') continue;
    store
      .sql('INSERT INTO practitioner (id, name, updated_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING')
      .run(id, name, store.instant());
  }
}

/**
 * Writes a revision as it came in, and says so in the audit trail, by which it can be verified later. Runs inside the
 * caller's transaction; what belongs to a session that is signed has to come before its chart is.
 */
export function takeRevision(store: Store, entry: AnyEntry, actorId: string): void {
  const { id, kind, patientId, sessionId, revision, removal, reason = '', body, at, by } = entry;
  store
    .sql(
      `INSERT INTO entry (id, revision, kind, patient_id, session_id, sealed, removed, reason, body, at, actor_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      revision,
      kind,
      patientId,
      sessionId,
      kindOf(kind).sealed === true ? 1 : 0,
      removal === null ? 0 : 1,
      removal?.reason ?? reason,
      JSON.stringify(body),
      at,
      by.id,
    );
  const detail = { id, kind, revision, sha256: hashJson(body), ...(removal !== null && { removed: 1 }) };
  appendAudit(store, { actorId, action: 'record.import', patientId, sessionId, detail });
}
