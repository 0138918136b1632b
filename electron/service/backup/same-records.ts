/** Whether a copy holds the records that its source held, although saving may have gone on between the two looks. */
import type Database from 'better-sqlite3';
import { z } from 'zod';

import { countRows, type Ends, endsOf, tableNames } from './tables.ts';

/** A database at one moment. */
export interface Moment extends Ends {
  readonly rows: Readonly<Record<string, number>>;
  /** Marks of each session, by its id and revision. */
  readonly marks: ReadonlyMap<string, number>;
}

const markRow = z.object({ id: z.string(), revision: z.number(), marks: z.number() });

const PER_SESSION = `SELECT id, revision, (SELECT count(*) FROM mark WHERE session_id = session.id) AS marks FROM session`;

/** Looks at a database. Inside a transaction everything is of one moment. */
export function momentOf(db: Database.Database): Moment {
  const marks = z.array(markRow).parse(db.prepare(PER_SESSION).all());
  return {
    ...endsOf(db),
    rows: Object.fromEntries(tableNames(db).map((table) => [table, countRows(db, table)])),
    marks: new Map(marks.map(({ id, revision, marks: n }) => [`${id} ${revision}`, n])),
  };
}

const hashAt = (db: Database.Database, table: 'audit' | 'change', device: string, seq: number): unknown =>
  db.prepare(`SELECT hash FROM ${table} WHERE device_id = ? AND seq = ?`).pluck().get(device, seq);

/** True where the logs of the source, as they are by now, were once where the copy's end. */
export function wentThrough(source: Database.Database, copy: Ends): boolean {
  const tables = tableNames(source);
  return (['audit', 'change'] as const).every(
    (table) =>
      copy[table].seq === 0 ||
      (tables.includes(table) && hashAt(source, table, copy.device, copy[table].seq) === copy[table].hash),
  );
}

/**
 * True where nothing is missing in the copy. With the same ends of the logs every table has as many rows; after a save
 * that slipped in, the logs have as many more as their numbers say, nothing that is never deleted has become less, and
 * every session that was not saved in between has its marks.
 */
export function holdsAll(before: Moment, copy: Moment): boolean {
  const names = Object.keys(before.rows);
  if (copy.device !== before.device || names.join() !== Object.keys(copy.rows).join()) return false;
  const more = (table: string) => (copy.rows[table] ?? 0) - (before.rows[table] ?? 0);
  if (copy.audit.hash === before.audit.hash && copy.change.hash === before.change.hash) {
    return names.every((table) => more(table) === 0);
  }
  return (
    more('change') === copy.change.seq - before.change.seq &&
    (before.rows['audit'] === undefined || more('audit') === copy.audit.seq - before.audit.seq) &&
    more('patient') >= 0 &&
    more('session') >= 0 &&
    [...before.marks].every(([session, marks]) => (copy.marks.get(session) ?? marks) === marks)
  );
}
