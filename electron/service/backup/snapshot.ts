/** A snapshot of a database that is in use: one consistent file with the same key, proved to be the same. */
import Database from 'better-sqlite3';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { applyKey } from '../vault/cipher.ts';
import { holdsAll, momentOf, wentThrough } from './same-records.ts';
import { digestTables, type Ends, endsOf, type TableDigest } from './tables.ts';

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

/** Copies the database of `source` to `target`, which must not exist, and compares the copy with it. */
export function takeSnapshot(source: string, target: string, access: Access): Content {
  const before = reading(source, access, (looking) =>
    reading(source, access, (copying) => {
      // Each sees what was committed when its own transaction began, the one right after the other.
      looking.exec('BEGIN');
      looking.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
      copying.prepare('VACUUM INTO ?').run(target);
      return momentOf(looking);
    }),
  );
  const content = contentOf(target, access);
  const isWhole =
    holdsAll(before, reading(target, access, momentOf)) && reading(source, access, (now) => wentThrough(now, content));
  if (!isWhole) throw new AppError('backup-damaged', 'the copy differs from the records', { path: target });
  return content;
}
