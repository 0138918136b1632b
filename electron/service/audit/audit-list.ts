/** The trail as the administrator reads it: entries of the trail and of the log of changes in one list, newest first. */
import { z } from 'zod';

import { type auditContract, type AuditEntry, auditEntrySchema } from '#shared/ipc/audit.ts';
import { readAccounts } from '../people/account-table.ts';
import { SAMPLE_ACTOR } from '../people/actor.ts';
import { type Store } from '../store.ts';

type Filter = z.output<(typeof auditContract)['audit:list']['input']>;

/** What an entry of the log of changes is called here. */
const CHANGE_ACTION = `CASE
  WHEN change.origin = 'patient' AND change.revision = 1 THEN 'patient.create'
  WHEN change.origin = 'patient' THEN 'patient.update'
  WHEN change.origin = 'start' THEN 'session.start'
  WHEN change.origin = 'import' THEN 'chart.import'
  ELSE 'chart.change' END`;

/** Signing and retracting have entries of their own in the trail. */
const CHANGES = `SELECT change.seq, change.at, change.actor AS actor_id, ${CHANGE_ACTION} AS action,
    coalesce(change.patient_id, session.patient_id) AS patient_id, change.session_id
  FROM change LEFT JOIN session ON session.id = change.session_id WHERE change.origin NOT IN ('sign', 'retract')`;

const COLUMNS = 'seq, at, actor_id, action, outcome, patient_id, session_id, detail, changes, first_at, source';

/** One line for what somebody did to one chart or patient within an hour: an evening of marks is one line, not 300. */
const listSql = (where: string): string => `
  SELECT seq, at, actor_id, action, outcome, patient_id, session_id, detail, 0 AS changes, at AS first_at, 0 AS source
  FROM audit WHERE ${where}
  UNION ALL
  SELECT max(seq) AS seq, max(at) AS at, actor_id, action, 'done', patient_id, session_id, '{}', count(*), min(at), 1
  FROM (${CHANGES}) AS entry WHERE ${where}
  GROUP BY actor_id, action, patient_id, session_id, substr(at, 1, 13)`;

const listRow = z.object({
  seq: z.number(),
  at: z.string(),
  actor_id: z.string(),
  action: auditEntrySchema.shape.action,
  outcome: auditEntrySchema.shape.outcome,
  patient_id: z.string().nullable(),
  session_id: z.string().nullable(),
  detail: z.string(),
  changes: z.number(),
  first_at: z.string(),
  source: z.number(),
});

const detailOf = (row: z.infer<typeof listRow>): AuditEntry['detail'] =>
  row.source === 0
    ? auditEntrySchema.shape.detail.parse(JSON.parse(row.detail))
    : { changes: row.changes, ...(row.changes > 1 && { from: row.first_at }) };

/** What a filter asks for, as conditions and their values. Instants of one form compare as text. */
function conditions(filter: Filter): { where: string; values: string[] } {
  const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString());
  const asked = [
    ['patient_id = ?', filter.patientId],
    ['actor_id = ?', filter.actorId],
    ['action = ?', filter.action],
    ['at >= ?', instant(filter.from)],
    ['at <= ?', instant(filter.to)],
  ] as const;
  const set = asked.flatMap(([text, value]) => (value === null ? [] : [{ text, value }]));
  return {
    where: set.length === 0 ? '1 = 1' : set.map(({ text }) => text).join(' AND '),
    values: set.map(({ value }) => value),
  };
}

/** A page of the trail and how many lines there are in all. */
export function listAudit(store: Store, filter: Filter): { entries: AuditEntry[]; total: number } {
  const { where, values } = conditions(filter);
  const sql = listSql(where);
  const both = [...values, ...values];
  const names = new Map([SAMPLE_ACTOR, ...readAccounts(store)].map(({ id, name }) => [id, name]));
  const total = z.number().parse(
    store
      .sql(`SELECT count(*) FROM (${sql}) AS line`)
      .pluck()
      .get(...both),
  );
  const rows = store
    .sql(`SELECT ${COLUMNS} FROM (${sql}) AS line ORDER BY at DESC, source, seq DESC LIMIT ? OFFSET ?`)
    .all(...both, filter.limit, filter.offset);
  return {
    total,
    entries: rows.map((found) => {
      const row = listRow.parse(found);
      return {
        seq: row.seq,
        at: row.at,
        actorId: row.actor_id,
        actorName: names.get(row.actor_id) ?? '',
        action: row.action,
        outcome: row.outcome,
        patientId: row.patient_id,
        sessionId: row.session_id,
        detail: detailOf(row),
      };
    }),
  };
}
