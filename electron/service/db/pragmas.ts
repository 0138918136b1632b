/** Settings of a connection. Each is read back, because SQLite ignores what it cannot do without a word. */
import type Database from 'better-sqlite3';

import { AppError } from '#shared/errors.ts';

/** Oldest SQLite without the WAL-reset fault, which could lose committed pages. */
const OLDEST_SQLITE = [3, 51, 3] as const;

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly reads: string | number;
}

const onMac: readonly Setting[] = [
  // Plain fsync does not reach the platter there.
  { name: 'fullfsync', value: 'ON', reads: 1 },
  { name: 'checkpoint_fullfsync', value: 'ON', reads: 1 },
];

const SETTINGS: readonly Setting[] = [
  { name: 'busy_timeout', value: '5000', reads: 5000 },
  { name: 'journal_mode', value: 'WAL', reads: 'wal' },
  // The library's default is NORMAL, which loses acknowledged saves when the power goes.
  { name: 'synchronous', value: 'FULL', reads: 2 },
  { name: 'foreign_keys', value: 'ON', reads: 1 },
  // Temporary files would hold patient text.
  { name: 'temp_store', value: 'MEMORY', reads: 2 },
  { name: 'trusted_schema', value: 'OFF', reads: 0 },
  { name: 'cell_size_check', value: 'ON', reads: 1 },
  { name: 'secure_delete', value: 'ON', reads: 1 },
  // Without it INSERT OR REPLACE walks past the triggers of append-only tables.
  { name: 'recursive_triggers', value: 'ON', reads: 1 },
  ...(process.platform === 'darwin' ? onMac : []),
];

/** Reads every setting back and throws when one is not what it should be. */
export function confirmSettings(db: Database.Database): void {
  for (const { name, reads } of SETTINGS) {
    const actual = db.pragma(name, { simple: true });
    if (actual !== reads) {
      throw new AppError('internal', 'a database setting did not take effect', {
        setting: name,
        value: String(actual),
      });
    }
  }
}

/** Sets a connection up. Call `confirmSettings` again after the first write. */
export function applySettings(db: Database.Database): void {
  for (const { name, value } of SETTINGS) db.pragma(`${name} = ${value}`);
  confirmSettings(db);
}

/** The version of SQLite in use; throws when it is too old to be trusted with records. */
export function requireSqlite(db: Database.Database): string {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return version;
    if (part < least) throw new AppError('internal', 'this SQLite is too old', { version });
  }
  return version;
}
