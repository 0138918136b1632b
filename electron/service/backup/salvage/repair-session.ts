/** Makes a session of a put-together database whole: from its own log, else from the backup. */
import { z } from 'zod';

import { applyDelta, deltaSchema } from '#shared/chart/delta.ts';
import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { retractionSchema, signatureSchema } from '#shared/chart/signed.ts';
import { insertChart } from '../../db/chart-write.ts';
import { insertRetraction, insertSignature } from '../../signing/paper-table.ts';
import { type Store } from '../../store.ts';
import { verifySession } from '../../verify/verify-session.ts';
import { type Row } from './read-damaged.ts';

/** Where a session's chart comes from in the end. */
export type Outcome = 'whole' | 'from-log' | 'from-backup' | 'unproved' | 'lost';

/** A session as the backup has it, table by table. */
export type BackupSession = ReadonlyMap<string, readonly Row[]>;

/** Tables of a session's chart, in the order in which they can be taken away. */
export const CHART_TABLES = ['mark', 'component', 'treatment', 'session'] as const;

const logRow = z.object({
  revision: z.number(),
  at: z.string(),
  actor: z.string(),
  origin: z.string(),
  body: z.string(),
});
const startBody = z.object({ chart: chartSchema });
const editBody = z.object({ delta: deltaSchema });
const signBody = z.object({ paper: signatureSchema });
const retractBody = z.object({ paper: retractionSchema });

const isSound = (store: Store, id: string): boolean => {
  try {
    return verifySession(store, id).length === 0;
  } catch {
    return false;
  }
};

const logOf = (store: Store, id: string) =>
  z
    .array(logRow)
    .parse(
      store.opened.db
        .prepare('SELECT revision, at, actor, origin, body FROM change WHERE session_id = ? ORDER BY revision')
        .all(id),
    );

/** The log says what was put under a chart here, too. */
function papersFromLog(store: Store, id: string): void {
  const isThere = (table: 'signature' | 'retraction', paper: string) =>
    store.opened.db.prepare(`SELECT 1 FROM ${table} WHERE session_id = ? AND id = ?`).get(id, paper) !== undefined;
  for (const { origin, revision, actor, body } of logOf(store, id)) {
    const filing = { sessionId: id, revision, actor, source: 'here' } as const;
    if (origin === 'sign') {
      const { paper } = signBody.parse(JSON.parse(body));
      if (!isThere('signature', paper.id)) insertSignature(store, filing, paper);
    } else if (origin === 'retract') {
      const { paper } = retractBody.parse(JSON.parse(body));
      if (!isThere('retraction', paper.id)) insertRetraction(store, filing, paper);
    }
  }
}

/** The chart that the log leads to, as far as it is there without a gap; null where it does not even begin. */
function replay(store: Store, id: string): { chart: Chart; revision: number; at: string } | null {
  const [first, ...edits] = logOf(store, id);
  if (first?.revision !== 0) return null;
  try {
    let { chart } = startBody.parse(JSON.parse(first.body));
    let { at } = first;
    for (const [i, edit] of edits.entries()) {
      if (edit.revision !== i + 1) return null;
      chart = applyDelta(chart, editBody.parse(JSON.parse(edit.body)).delta);
      at = edit.at;
    }
    return { chart, revision: edits.length, at };
  } catch {
    return null;
  }
}

function clear(store: Store, id: string): void {
  for (const table of CHART_TABLES) {
    const column = table === 'session' ? 'id' : 'session_id';
    store.opened.db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id);
  }
  store.charts.clear();
}

function fromLog(store: Store, id: string): boolean {
  const found = replay(store, id);
  if (found === null) return false;
  clear(store, id);
  insertChart(store, found.chart);
  store.opened.db
    .prepare('UPDATE session SET revision = ?, saved_at = ? WHERE id = ?')
    .run(found.revision, found.at, id);
  papersFromLog(store, id);
  store.charts.clear();
  return isSound(store, id);
}

function fromBackup(store: Store, id: string, backup: BackupSession, put: (table: string, row: Row) => void): boolean {
  const { db } = store.opened;
  clear(store, id);
  const revision = z.number().catch(-1).parse(backup.get('session')?.[0]?.['revision']);
  // What came after cannot be followed from here; it stays in the files that are set aside.
  db.prepare('DELETE FROM change WHERE session_id = ? AND revision > ?').run(id, revision);
  for (const [table, rows] of backup) for (const row of rows) put(table, row);
  store.charts.clear();
  return isSound(store, id);
}

/** Makes a session whole. Runs without guards, inside a transaction. */
export function repairSession(
  store: Store,
  id: string,
  backup: () => BackupSession | null,
  put: (table: string, row: Row) => void,
): Outcome {
  const { db } = store.opened;
  if (isSound(store, id)) return 'whole';
  const hadRow = db.prepare('SELECT 1 FROM session WHERE id = ?').get(id) !== undefined;
  db.exec('SAVEPOINT session_repair');
  const undo = () => {
    db.exec('ROLLBACK TO session_repair');
    store.charts.clear();
  };
  try {
    if (fromLog(store, id)) return 'from-log';
    undo();
    const then = backup();
    if (then !== null && fromBackup(store, id, then, put)) return 'from-backup';
    undo();
    return hadRow ? 'unproved' : 'lost';
  } catch {
    undo();
    return hadRow ? 'unproved' : 'lost';
  } finally {
    db.exec('RELEASE session_repair');
  }
}
