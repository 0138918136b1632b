import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type Store } from '../../../electron/service/store.ts';
import { DONE, openFinished } from '../../fixtures/service/finished-store.ts';
import { removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

let folder: string;
let store: Store;

type Row = Readonly<Record<string, string | number | null>>;

/** Where something may be added beside a finished session's rows; every row that was there stays. */
const MAY_GROW = ['addendum', 'signature', 'file', 'entry'];

/** One connection for all: what aborts leaves nothing, and what does not is rolled back. */
beforeAll(async () => {
  folder = tempFolder();
  store = await openFinished(`${folder}/data`);
});
afterAll(() => {
  store.close();
  removeFolder(folder);
});

const texts = z.array(z.string());
const columnsOf = (table: string): string[] =>
  texts.parse(store.opened.db.prepare(`SELECT name FROM pragma_table_info('${table}') ORDER BY cid`).pluck().all());
const hasRowNumbers = (table: string): boolean =>
  store.opened.db.prepare(`SELECT wr FROM pragma_table_list WHERE name = '${table}'`).pluck().get() === 0;

/** Every table that is reached from a session by references, the session's own first, with the column that tells which. */
function reachable(): Map<string, string> {
  const { db } = store.opened;
  const tables = texts.parse(
    db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck().all(),
  );
  const links = tables.flatMap((table) =>
    z
      .array(z.object({ table: z.string() }))
      .parse(db.pragma(`foreign_key_list(${table})`))
      .map((link) => ({ from: table, to: link.table })),
  );
  const found = new Map([['session', 'id']]);
  for (let grown = true; grown;) {
    const before = found.size;
    for (const { from, to } of links) if (found.has(to) && !found.has(from)) found.set(from, 'session_id');
    grown = found.size > before;
  }
  return found;
}

const rowsOf = (table: string, key: string): Row[] => {
  const number = hasRowNumbers(table) ? 'rowid AS row_number, ' : '';
  const list = DONE.map((name) => `'${name}'`).join(', ');
  return z
    .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
    .parse(store.opened.db.prepare(`SELECT ${number}* FROM ${table} WHERE ${key} IN (${list}) ORDER BY 1, 2, 3`).all());
};

const quote = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** Runs a statement and rolls it back. What became of the finished sessions' rows; null where it was refused. */
function attempt(table: string, key: string, sql: string): Row[] | null {
  const { db } = store.opened;
  db.exec('BEGIN');
  try {
    db.exec(sql);
    return rowsOf(table, key);
  } catch {
    return null;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

const EXPECTED = [
  'addendum',
  'change',
  'component',
  'entry',
  'file',
  'mark',
  'retraction',
  'session',
  'signature',
  'treatment',
];

describe('a finished session', () => {
  it('is made of tables that are all tried here: a new one needs guards of its own', () => {
    expect([...reachable().keys()].filter((table) => !EXPECTED.includes(table))).toEqual([]);
    for (const [table, key] of reachable()) {
      expect(columnsOf(table), table).toContain(key);
      expect(rowsOf(table, key).length, table).toBeGreaterThan(0);
    }
  });

  it.each([['ON'], ['OFF']])(
    'lets nothing of it be changed, taken, moved or replaced (recursive_triggers %s)',
    (mode) => {
      const tables = [...reachable()];
      const before = new Map(tables.map(([table, key]) => [table, rowsOf(table, key)]));
      store.opened.db.pragma(`recursive_triggers = ${mode}`);
      const verbs = [
        'UPDATE',
        'UPDATE OR REPLACE',
        'UPDATE OR IGNORE',
        'DELETE',
        'INSERT',
        'INSERT OR REPLACE',
        'MOVE',
      ];
      const tried = new Set<string>();
      fc.assert(
        fc.property(
          fc.constantFrom(...tables),
          fc.constantFrom(...verbs),
          fc.nat(),
          fc.nat(),
          fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('own', 'same', 'new', 'draft', 'null')), {
            minLength: 1,
            maxLength: 3,
          }),
          ([table, key], verb, at, pick, changes) => {
            const old = before.get(table) ?? [];
            const row = old[at % old.length] ?? {};
            const columns = columnsOf(table);
            const all = hasRowNumbers(table) ? ['rowid', ...columns] : columns;
            const other = old[pick % old.length] ?? {};
            const valueOf = (column: string, how: string): string | number | null => {
              const own = row[column === 'rowid' ? 'row_number' : column] ?? null;
              if (how === 'own') return own;
              if (how === 'same') return other[column === 'rowid' ? 'row_number' : column] ?? null;
              if (how === 'null') return null;
              if (how === 'draft') return column === key ? 'draft' : column === 'status' ? 'draft' : own;
              return typeof own === 'number' ? own + 1 + (pick % 50) : `${String(own)}x`;
            };
            const where = Object.entries(row)
              .filter(([column]) => columns.includes(column))
              .map(([column, value]) => `${column} IS ${quote(value)}`)
              .join(' AND ');
            const set = new Map(
              changes.map(([n, _m, how]) => {
                const column = all[n % all.length] ?? key;
                return [column, valueOf(column, how)];
              }),
            );
            const assigned = [...set].map(([column, value]) => `${column} = ${quote(value)}`).join(', ');
            const inserted = columns.map((column) => quote(set.get(column) ?? row[column] ?? null));
            const sql =
              verb === 'DELETE'
                ? `DELETE FROM ${table} WHERE ${where}`
                : verb.startsWith('UPDATE')
                  ? `${verb} ${table} SET ${assigned} WHERE ${where}`
                  : verb === 'MOVE'
                    ? `UPDATE OR REPLACE ${table} SET ${assigned}, ${key} = ${quote(row[key] ?? null)} WHERE ${key} = 'draft'`
                    : `${verb} INTO ${table} (${columns.join(', ')}${set.has('rowid') ? ', rowid' : ''})
                     VALUES (${inserted.join(', ')}${set.has('rowid') ? `, ${quote(set.get('rowid') ?? null)}` : ''})`;
            const now = attempt(table, key, sql);
            tried.add(`${table} ${verb}`);
            if (now === null) return;
            if (MAY_GROW.includes(table)) {
              expect(now, sql).toEqual(expect.arrayContaining(old));
            } else expect(now, sql).toEqual(old);
          },
        ),
        { numRuns: 3_000 },
      );
      expect(tried.size).toBe(tables.length * verbs.length);
    },
  );

  it.each([...EXPECTED.flatMap((table) => [['UPDATE', table] as const, ['DELETE', table] as const])])(
    'refuses a plain %s of every row of %s by itself',
    (verb, table) => {
      const key = table === 'session' ? 'id' : 'session_id';
      for (const mode of ['ON', 'OFF']) {
        store.opened.db.pragma(`recursive_triggers = ${mode}`);
        for (const name of new Set(rowsOf(table, key).map((row) => row[key] ?? null))) {
          const where = `WHERE ${key} = ${quote(name)}`;
          for (const column of verb === 'DELETE' ? [key] : columnsOf(table)) {
            const sql =
              verb === 'DELETE'
                ? `DELETE FROM ${table} ${where}`
                : `UPDATE ${table} SET ${column} = ${column} ${where}`;
            expect(() => store.opened.db.exec(sql), sql).toThrow(/signed|append-only|never deleted|stays what it is/);
          }
        }
      }
    },
  );

  it('cannot lose a row to another session’s by its hidden number', () => {
    for (const mode of ['ON', 'OFF']) {
      store.opened.db.pragma(`recursive_triggers = ${mode}`);
      for (const table of ['mark', 'treatment', 'component', 'session']) {
        const key = table === 'session' ? 'id' : 'session_id';
        const number = String(rowsOf(table, key)[0]?.['row_number']);
        const columns = columnsOf(table);
        const list = columns.map((column) =>
          column === 'id' ? `id || 'new'` : column === 'ordinal' ? 'ordinal + 70' : column,
        );
        for (const sql of [
          `UPDATE OR REPLACE ${table} SET rowid = ${number} WHERE ${key} = 'draft'`,
          `INSERT OR REPLACE INTO ${table} (rowid, ${columns.join(', ')})
             SELECT ${number}, ${list.join(', ')} FROM ${table} WHERE ${key} = 'draft' LIMIT 1`,
        ]) {
          expect(() => store.opened.db.exec(sql), sql).toThrow(/keeps its number|is there already/);
        }
      }
    }
  });

  it('may only be marked as entered in error, with everything else as it was', () => {
    const retract = (also: string, status = 'entered-in-error') =>
      attempt(
        'session',
        'id',
        `UPDATE session SET status = '${status}', revision = revision + 1, saved_at = 'later',
           head = json_set(head, '$.session.status', '${status}') ${also} WHERE id = 'signed'`,
      );
    expect(retract('')).not.toBeNull();
    const fixed = columnsOf('session').filter((column) => !['status', 'revision', 'saved_at', 'head'].includes(column));
    for (const column of fixed)
      expect(retract(`, ${column} = ${column === 'anatomy_sex' ? `'male'` : `${column} || 'x'`}`), column).toBeNull();
    expect(retract('', 'draft')).toBeNull();
    expect(retract('', 'signed')).toBeNull();
    for (const head of [
      `json_set(head, '$.patient.name.given', 'Eda', '$.session.status', 'entered-in-error')`,
      `json_remove(head, '$.session.status')`,
      `head`,
      `'{}'`,
      `'{broken'`,
    ]) {
      const sql = `UPDATE session SET status = 'entered-in-error', revision = revision + 1, head = ${head} WHERE id = 'signed'`;
      expect(attempt('session', 'id', sql), head).toBeNull();
    }
  });
});
