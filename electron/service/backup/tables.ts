/** What a database holds, table by table. */
import { createHash } from 'node:crypto';

import type Database from 'better-sqlite3';
import { z } from 'zod';

import { NO_HASH } from '../db/change-log.ts';

const names = z.array(z.string());
const headRow = z.object({ seq: z.number(), hash: z.string(), at: z.string().nullable() });

/** Names of the tables, sorted. */
export const tableNames = (db: Database.Database): string[] =>
  names.parse(
    db
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .pluck()
      .all(),
  );

/** Names as SQL takes them. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Rows of a table. */
export const countRows = (db: Database.Database, table: string): number =>
  z.number().parse(
    db
      .prepare(`SELECT count(*) FROM ${quoted(table)}`)
      .pluck()
      .get(),
  );

/** What a table holds: how many rows, and SHA-256 of all of them in their order on the pages. */
export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

/** Reads every row of a table itself, never of an index. */
function digestTable(db: Database.Database, table: string): TableDigest {
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of db
    .prepare(`SELECT * FROM ${quoted(table)} NOT INDEXED`)
    .raw()
    .iterate()) {
    hash.update(JSON.stringify(row)).update('\n');
    rows++;
  }
  return { rows, sha256: hash.digest('hex') };
}

/** Reads every row of every table. */
export const digestTables = (db: Database.Database): Record<string, TableDigest> =>
  Object.fromEntries(tableNames(db).map((table) => [table, digestTable(db, table)]));

/** Whose database it is and where its logs end. */
export interface Ends {
  readonly device: string;
  readonly audit: { readonly seq: number; readonly hash: string; readonly at: string | null };
  readonly change: { readonly seq: number; readonly hash: string };
}

/** Where both logs end. Databases of before the audit trail have an end of theirs too. */
export function endsOf(db: Database.Database): Ends {
  const device = z
    .string()
    .catch('')
    .parse(db.prepare(`SELECT value FROM setting WHERE name = 'device'`).pluck().get());
  const tables = tableNames(db);
  const head = (table: 'audit' | 'change') => {
    const found = tables.includes(table)
      ? db.prepare(`SELECT seq, hash, at FROM ${table} WHERE device_id = ? ORDER BY seq DESC LIMIT 1`).get(device)
      : undefined;
    return found === undefined ? { seq: 0, hash: NO_HASH, at: null } : headRow.parse(found);
  };
  const { seq, hash } = head('change');
  return { device, audit: head('audit'), change: { seq, hash } };
}
