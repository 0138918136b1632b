/** What a restore would change, session by session. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';
import { z } from 'zod';

import { type BackupDifference, type BackupEntry } from '#shared/ipc/backups.ts';
import { copyOut } from './byte-copy.ts';
import { entryOf, type Manifest, readContainer, requireSeal } from './manifest.ts';
import { type Access, reading } from './snapshot.ts';

const sessionRow = z.object({ id: z.string(), revision: z.number(), saved_at: z.string(), started_at: z.string() });
const patientRow = z.object({ id: z.string(), row_version: z.number(), updated_at: z.string() });

type SessionState = z.infer<typeof sessionRow>;

/** Sessions and patients of a database, by id. */
interface States {
  readonly sessions: ReadonlyMap<string, SessionState>;
  readonly patients: ReadonlyMap<string, z.infer<typeof patientRow>>;
}

const LIMIT = 1_000;

function statesOf(db: Database.Database): States {
  const sessions = z
    .array(sessionRow)
    .parse(db.prepare('SELECT id, revision, saved_at, started_at FROM session').all());
  const patients = z.array(patientRow).parse(db.prepare('SELECT id, row_version, updated_at FROM patient').all());
  return {
    sessions: new Map(sessions.map((row) => [row.id, row])),
    patients: new Map(patients.map((row) => [row.id, row])),
  };
}

const isAhead = (a: SessionState, b: SessionState | undefined): boolean =>
  b === undefined || a.revision > b.revision || (a.revision === b.revision && a.saved_at > b.saved_at);

/** Without the key of the backup only the time tells: what was saved after it was made. */
function byTime(
  now: States,
  at: string,
  sameClinic: boolean,
): Pick<BackupDifference, 'lostPatients' | 'gained'> & {
  readonly lost: readonly SessionState[];
} {
  const isNewer = (saved: string) => !sameClinic || saved > at;
  return {
    lost: [...now.sessions.values()].filter(({ saved_at }) => isNewer(saved_at)),
    lostPatients: [...now.patients.values()].filter(({ updated_at }) => isNewer(updated_at)).length,
    gained: 0,
  };
}

function byRows(now: States, then: States) {
  return {
    lost: [...now.sessions.values()].filter((row) => isAhead(row, then.sessions.get(row.id))),
    lostPatients: [...now.patients.values()].filter(
      ({ id, row_version }) => row_version > (then.patients.get(id)?.row_version ?? 0),
    ).length,
    gained: [...then.sessions.values()].filter((row) => isAhead(row, now.sessions.get(row.id))).length,
  };
}

/** What is compared. */
export interface Comparison {
  readonly path: string;
  readonly where: BackupEntry['where'];
  /** The database in use; null where it cannot be read. */
  readonly database: string | null;
  readonly keys: { readonly db: Buffer; readonly backup: Buffer };
  /** Key and clinic in use. */
  readonly keyId: string;
  readonly clinicId: string;
  /** A folder for the unpacked snapshot; made and taken away. */
  readonly folder: string;
  readonly nativeBinding?: string | undefined;
}

function backupStates({ path, keys, folder }: Comparison, access: Access, manifest: Manifest): States {
  const container = readContainer(path);
  requireSeal(path, manifest, keys.backup);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'snapshot.db');
  copyOut({ path, ...container.database }, file);
  return reading(file, access, statesOf);
}

/** Compares a backup with the records in use. Changes neither. */
export function compareBackup(comparison: Comparison): BackupDifference {
  const { path, database, keys, nativeBinding, folder } = comparison;
  const access = { key: keys.db, nativeBinding };
  try {
    const { manifest } = readContainer(path);
    const sameKey = manifest.keyId === comparison.keyId;
    const then = sameKey ? backupStates(comparison, access, manifest) : null;
    const now = database === null ? null : reading(database, access, statesOf);
    const nothing = { lost: [], lostPatients: 0, gained: then?.sessions.size ?? 0 };
    const { lost, ...rest } =
      now === null
        ? nothing
        : then === null
          ? byTime(now, manifest.at, manifest.clinicId === comparison.clinicId)
          : byRows(now, then);
    return {
      entry: entryOf(path, comparison.where, manifest),
      now: now === null ? null : { patients: now.patients.size, sessions: now.sessions.size },
      lost: lost
        .toSorted((a, b) => b.saved_at.localeCompare(a.saved_at))
        .slice(0, LIMIT)
        .map(({ id, started_at, saved_at }) => ({ sessionId: id, startedAt: started_at, savedAt: saved_at })),
      lostCount: lost.length,
      ...rest,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
