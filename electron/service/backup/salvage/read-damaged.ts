/** Reads what can still be read of a damaged database, around the pages that cannot. Works on a copy. */
import Database from 'better-sqlite3';
import { z } from 'zod';

import { applyKey } from '../../vault/cipher.ts';
import { type Access } from '../snapshot.ts';
import { quoted } from '../tables.ts';

/** A row as the database gives it, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** What is done with a row, which may come twice: `isSure` where its page's seal was right. */
export type TakeRow = (row: Row, isSure: boolean) => void;

/** How much of a table was read. */
export interface TableRead {
  readonly read: number;
  readonly lost: number;
}

/**
 * Opens for reading only. Without the check of the pages' seals (HMAC) a page with a flipped bit is deciphered all the
 * same: one block of it is rubble, and the rest is what it was.
 */
function openDamaged(path: string, { key, nativeBinding }: Access, checksSeals: boolean): Database.Database | null {
  const db = new Database(path, { readonly: true, ...(nativeBinding !== undefined && { nativeBinding }) });
  try {
    if (!checksSeals) {
      db.pragma(`cipher = 'sqlcipher'`);
      db.pragma('legacy = 4');
      db.pragma('hmac_check = 0');
    }
    applyKey(db, key);
    db.pragma('temp_store = MEMORY');
    db.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
    return db;
  } catch {
    db.close();
    return null;
  }
}

/** Runs statements over all rows until one fails; true when none did. */
function drain(db: Database.Database, sql: string, take: (value: unknown) => void, pluck = false): boolean {
  try {
    const statement = db.prepare(sql);
    for (const value of (pluck ? statement.pluck() : statement).iterate()) take(value);
    return true;
  } catch {
    return false;
  }
}

/** The widest hole that is probed number by number. */
const WIDEST_HOLE = 200_000;

/** Numbers of rows that are there or may be: the table from both ends, its index from both ends, the hole between. */
function rowNumbers(db: Database.Database, table: string): { known: Set<number>; holes: Set<number> } {
  const known = new Set<number>();
  const ends = { low: 0, high: Number.POSITIVE_INFINITY };
  const name = quoted(table);
  const take = (value: unknown) => known.add(z.number().parse(value));
  const index = quoted(`sqlite_autoindex_${table}_1`);
  drain(db, `SELECT rowid FROM ${name} INDEXED BY ${index}`, take, true);
  drain(db, `SELECT rowid FROM ${name} INDEXED BY ${index} ORDER BY rowid DESC`, take, true);
  drain(
    db,
    `SELECT rowid FROM ${name} NOT INDEXED ORDER BY rowid`,
    (value) => {
      ends.low = z.number().parse(value);
      known.add(ends.low);
    },
    true,
  );
  drain(
    db,
    `SELECT rowid FROM ${name} NOT INDEXED ORDER BY rowid DESC`,
    (value) => {
      ends.high = z.number().parse(value);
      known.add(ends.high);
    },
    true,
  );
  const holes = new Set<number>();
  const last = Number.isFinite(ends.high) ? ends.high : Math.max(ends.low, ...[...known].slice(-1)) + 1_000;
  for (let n = ends.low + 1; n < last && holes.size < WIDEST_HOLE; n++) if (!known.has(n)) holes.add(n);
  return { known, holes };
}

/** A damaged database that is read table by table. */
export interface Damaged {
  readonly tables: readonly string[];
  readTable(table: string, take: TakeRow): TableRead;
  close(): void;
}

const namesSchema = z.array(z.string());
const row = z.record(z.string(), z.unknown());

/** Tables as far as the schema can be read. */
function namesOf(db: Database.Database | null): string[] {
  const found: unknown[] = [];
  if (db !== null)
    drain(db, `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`, (name) => found.push(name), true);
  return namesSchema.parse(found).filter((name) => !name.startsWith('sqlite_'));
}

function readSingly(table: string, sure: Database.Database | null, unsure: Database.Database | null, take: TakeRow) {
  const guide = unsure ?? sure;
  if (guide === null) return { read: 0, lost: 0 };
  const numbers = rowNumbers(guide, table);
  const sql = `SELECT * FROM ${quoted(table)} NOT INDEXED WHERE rowid = ?`;
  const statements = [sure, unsure].map((db) => (db === null ? null : db.prepare(sql)));
  let read = 0;
  let lost = 0;
  for (const [list, isKnown] of [
    [numbers.known, true],
    [numbers.holes, false],
  ] as const) {
    for (const n of list) {
      let wasRead = false;
      let failed = false;
      for (const [i, statement] of statements.entries()) {
        if (wasRead || statement === null) continue;
        try {
          const found = statement.get(n);
          if (found === undefined) continue;
          take(row.parse(found), i === 0);
          wasRead = true;
        } catch {
          failed = true;
        }
      }
      if (wasRead) read++;
      else if (isKnown || failed) lost++;
    }
  }
  return { read, lost };
}

/** A table without row numbers: from both ends up to what cannot be read. */
function readEnds(table: string, key: string, db: Database.Database, take: TakeRow): TableRead {
  const seen = new Set<string>();
  const both = (order: string) => {
    drain(db, `SELECT * FROM ${quoted(table)} ORDER BY ${key} ${order}`, (found) => {
      const value = row.parse(found);
      const text = JSON.stringify(value);
      if (seen.has(text)) return;
      seen.add(text);
      take(value, true);
    });
  };
  both('ASC');
  both('DESC');
  return { read: seen.size, lost: 1 };
}

/** Opens a copy of a damaged database with its key. Never throws for what is damaged. */
export function readDamaged(path: string, access: Access): Damaged {
  const sure = openDamaged(path, access, true);
  const unsure = openDamaged(path, access, false);
  const tables = [...new Set([...namesOf(sure), ...namesOf(unsure)])];
  return {
    tables,
    readTable(table, take) {
      let whole = 0;
      const takeSure = (found: unknown) => {
        take(row.parse(found), true);
        whole++;
      };
      const isWhole = sure !== null && drain(sure, `SELECT * FROM ${quoted(table)} NOT INDEXED`, takeSure);
      if (isWhole) return { read: whole, lost: 0 };
      const guide = unsure ?? sure;
      if (guide === null) return { read: 0, lost: 0 };
      const hasNumbers = drain(guide, `SELECT rowid FROM ${quoted(table)} LIMIT 0`, () => undefined);
      const keys: string[] = [];
      drain(
        guide,
        `SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`,
        (name) => keys.push(String(name)),
        true,
      );
      return hasNumbers
        ? readSingly(table, sure, unsure, take)
        : readEnds(table, keys.map(quoted).join(', '), sure ?? guide, take);
    },
    close() {
      sure?.close();
      unsure?.close();
    },
  };
}
