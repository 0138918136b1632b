/** Where backups go and how often: a setting of this workstation, with a copy outside the database for when that cannot be read. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { writeWholeSync } from '../durable-file.ts';
import { type Store } from '../store.ts';

const instant = z.iso.datetime();

const configSchema = z.object({
  secondFolder: z.string().nullable().catch(null),
  everyMinutes: z.number().int().min(5).max(1_440).catch(15),
});

const memorySchema = z.object({
  problem: z
    .object({ where: z.enum(['local', 'second']), code: z.string(), at: instant })
    .nullable()
    .catch(null),
  drill: z.object({ at: instant, ok: z.boolean(), path: z.string() }).nullable().catch(null),
});

/** Where backups go and how often. */
export type BackupConfig = z.infer<typeof configSchema>;
/** What went wrong last, and the last drill. */
export type BackupMemory = z.infer<typeof memorySchema>;

const CONFIG = 'backup';
const MEMORY = 'backup-state';

/** The folder of backups beside the records. */
export const localFolder = (dataFolder: string): string => join(dataFolder, 'backups');

const copyOf = (dataFolder: string): string => join(localFolder(dataFolder), 'places.json');

function readRow(store: Store, name: string): unknown {
  const text = store.sql('SELECT value FROM setting WHERE name = ?').pluck().get(name);
  return typeof text === 'string' ? JSON.parse(text) : {};
}

function writeRow(store: Store, name: string, value: unknown): void {
  store
    .sql(
      `INSERT INTO setting (name, value, updated_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    )
    .run(name, JSON.stringify(value), store.instant());
}

function readCopy(dataFolder: string): unknown {
  try {
    return JSON.parse(readFileSync(copyOf(dataFolder), 'utf8'));
  } catch {
    return {};
  }
}

/** The configuration; without an open store that of the copy. */
export const readConfig = (store: Store | null, dataFolder: string): BackupConfig =>
  configSchema.parse(store === null ? readCopy(dataFolder) : readRow(store, CONFIG));

/** Keeps the configuration. */
export function saveConfig(store: Store, config: BackupConfig): void {
  store.write(() => {
    writeRow(store, CONFIG, config);
  });
  const { dataFolder } = store.options;
  mkdirSync(localFolder(dataFolder), { recursive: true, mode: 0o700 });
  writeWholeSync(copyOf(dataFolder), Buffer.from(`${JSON.stringify(config)}\n`, 'utf8'));
}

/** What is remembered of earlier backups. */
export const readMemory = (store: Store | null): BackupMemory =>
  memorySchema.parse(store === null ? {} : readRow(store, MEMORY));

/** Remembers. A disk that takes nothing loses nothing: it is found out again. */
export function saveMemory(store: Store, memory: Partial<BackupMemory>): void {
  store.write(
    () => {
      writeRow(store, MEMORY, { ...readMemory(store), ...memory });
    },
    () => undefined,
  );
}
