/** A snapshot of a database that is in use: one consistent file with the same key, proved to be the same. */
import { rmSync } from 'node:fs';

import Database from 'better-sqlite3';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { applyKey } from '../vault/cipher.ts';
import { countRows, digestTables, type Ends, endsOf, tableNames, type TableDigest } from './tables.ts';

/** How a database is opened for a look. */
export interface Access {
  readonly key: Buffer;
  readonly nativeBinding?: string | undefined;
}

/** Opens a database for reading only, and closes it whatever happens. */
export function reading<T>(path: string, { key, nativeBinding }: Access, look: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true, ...(nativeBinding !== undefined && { nativeBinding }) });
  try {
    applyKey(db, key);
    // Temporary files would hold patient text.
    db.pragma('temp_store = MEMORY');
    db.pragma('cell_size_check = ON');
    return look(db);
  } finally {
    db.close();
  }
}

/** What was found in a snapshot. */
export interface Content extends Ends {
  readonly schemaVersion: number;
  readonly tables: Record<string, TableDigest>;
}

/** What the source held when the snapshot was begun. */
interface Source extends Ends {
  readonly rows: Record<string, number>;
}

const sourceOf = (db: Database.Database): Source => ({
  ...endsOf(db),
  rows: Object.fromEntries(tableNames(db).map((table) => [table, countRows(db, table)])),
});

/** Looks at every page and every row. Throws `backup-damaged`. */
export const contentOf = (path: string, access: Access): Content =>
  reading(path, access, (db) => {
    const answers = z.array(z.object({ integrity_check: z.string() })).parse(db.pragma('integrity_check(1)'));
    if (answers[0]?.integrity_check !== 'ok') {
      throw new AppError('backup-damaged', 'the database in the backup is damaged', { path });
    }
    const broken = z.array(z.unknown()).parse(db.pragma('foreign_key_check'));
    if (broken.length > 0) throw new AppError('backup-damaged', 'references in the backup are broken', { path });
    return {
      ...endsOf(db),
      schemaVersion: Number(db.pragma('user_version', { simple: true })),
      tables: digestTables(db),
    };
  });

const isSame = (source: Source, copy: Content): boolean =>
  source.device === copy.device &&
  source.audit.hash === copy.audit.hash &&
  source.change.hash === copy.change.hash &&
  Object.keys(source.rows).length === Object.keys(copy.tables).length &&
  Object.entries(source.rows).every(([table, rows]) => copy.tables[table]?.rows === rows);

/** A save may slip in between the look at the source and the copy; it does so five times in a row hardly ever. */
const TRIES = 5;

/** Copies the database of `source` to `target`, which must not exist, and compares the copy with it. */
export function takeSnapshot(source: string, target: string, access: Access): Content {
  for (let tried = 1; ; tried++) {
    const before = reading(source, access, (looking) => {
      // The two look at the same moment: each holds what was committed when its own transaction began.
      looking.exec('BEGIN');
      const ends = endsOf(looking);
      reading(source, access, (copying) => {
        copying.prepare('VACUUM INTO ?').run(target);
      });
      return { ...sourceOf(looking), ...ends };
    });
    const content = contentOf(target, access);
    if (isSame(before, content)) return content;
    rmSync(target, { force: true });
    if (tried === TRIES) throw new AppError('backup-damaged', 'the copy differs from the records', { path: target });
  }
}
