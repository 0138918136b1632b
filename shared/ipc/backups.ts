/** Backups, restoring, the drill, and saving what can be saved of a damaged database. */
import { z } from 'zod';

import { typedPassword } from './people.ts';

const nothing = z.object({});
const instant = z.iso.datetime();
const count = z.number().int().min(0);
const path = z.string().min(1).max(4_000);

/** One backup that lies in one of the two places. */
export const backupEntrySchema = z.object({
  /** Whole path of the file. */
  path,
  where: z.enum(['local', 'second', 'elsewhere']),
  at: instant,
  sizeBytes: count,
  patients: count,
  sessions: count,
  schemaVersion: z.number().int().positive(),
  program: z.string(),
});

/** How backups stand. */
export const backupStatusSchema = z.object({
  localFolder: z.string(),
  secondFolder: z.string().nullable(),
  everyMinutes: z.number().int().positive(),
  /** Whether something has changed since the newest verified backup. */
  dirty: z.boolean(),
  lastAt: instant.nullable(),
  secondLastAt: instant.nullable(),
  /** Code of what prevented the last attempt; null when it went well. */
  problem: z.object({ where: z.enum(['local', 'second']), code: z.string(), at: instant }).nullable(),
  running: z.object({ phase: z.string(), done: count, total: count }).nullable(),
  entries: z.array(backupEntrySchema),
  drill: z.object({ at: instant, ok: z.boolean(), path: z.string() }).nullable(),
});

/** What a restore would change: charts on each side that the other does not hold in the same state. */
export const backupDifferenceSchema = z.object({
  entry: backupEntrySchema,
  now: z.object({ patients: count, sessions: count }).nullable(),
  /** Sessions that are only in the present records, or newer there: a restore would take them away. */
  lost: z.array(z.object({ sessionId: z.string(), startedAt: z.string(), savedAt: z.string() })).max(1_000),
  lostCount: count,
  /** Patients that are only in the present records, or newer there. */
  lostPatients: count,
  /** Sessions that only the backup holds, or holds in a later state. */
  gained: count,
});

/** Channels about backups. */
export const backupContract = {
  'backup:status': { input: nothing, output: backupStatusSchema },
  'backup:run': { input: nothing, output: backupEntrySchema },
  'backup:configure': {
    input: z.object({ secondFolder: path.nullable(), everyMinutes: z.number().int().min(5).max(1_440) }),
    output: backupStatusSchema,
  },
  'backup:compare': { input: z.object({ path }), output: backupDifferenceSchema },
  /** Puts a backup in the place of the records; those are set aside, never deleted. */
  'backup:restore': {
    input: z.object({ path, password: typedPassword }),
    output: z.object({ quarantine: z.string(), patients: count, sessions: count }),
  },
  /** Restores a backup into a throw-away folder and compares every row. */
  'backup:drill': {
    input: z.object({ path }),
    output: z.object({ ok: z.boolean(), rows: count, seconds: z.number() }),
  },
  /** How much of a damaged database can still be read; changes nothing. */
  'salvage:look': {
    input: nothing,
    output: z.object({
      tables: z.array(z.object({ name: z.string(), read: count, lost: count })),
      sessionsWhole: count,
      sessionsDamaged: count,
      newestBackup: backupEntrySchema.nullable(),
    }),
  },
  /** Builds a new database from what can be read and the newest good backup; the damaged files are set aside. */
  'salvage:run': {
    input: nothing,
    output: z.object({
      quarantine: z.string(),
      sessionsWhole: count,
      fromBackup: count,
      review: z.array(z.string()).max(10_000),
      lost: count,
    }),
  },
} as const;

/** Channels of the main process about backups: the system's dialogs. */
export const backupMainContract = {
  'backup:choose-folder': { input: nothing, output: z.object({ path: path.nullable() }) },
  'backup:choose-file': { input: nothing, output: z.object({ path: path.nullable() }) },
} as const;

/** One backup. */
export type BackupEntry = z.infer<typeof backupEntrySchema>;
/** How backups stand. */
export type BackupStatus = z.infer<typeof backupStatusSchema>;
/** What a restore would change. */
export type BackupDifference = z.infer<typeof backupDifferenceSchema>;
