/** Keeps the backups of a service: when they are made, where they go, and how they stand. */
import { existsSync } from 'node:fs';

import { AppError } from '#shared/errors.ts';
import { type BackupEntry, type BackupStatus } from '#shared/ipc/backups.ts';
import { appendAudit, auditHead, PROGRAM_ACTOR } from '../audit/audit-log.ts';
import { changeHead } from '../db/change-log.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { type Places } from '../places.ts';
import { type Store } from '../store.ts';
import { readConfig, localFolder, readMemory, saveMemory } from './config.ts';
import { headsOf, type Listed, listBackups } from './folder.ts';
import { entryOf, readManifest } from './manifest.ts';
import { requestFor } from './request.ts';
import { createSecondList } from './second-list.ts';
import { inThread } from './threads.ts';

/** Why a backup is made. */
export type Occasion = 'asked' | 'clock' | 'closing' | 'before-restore';

/** The keeper. */
export interface BackupKeeper {
  /** Makes a backup in both places; a second call while one is made waits for that one. */
  run(actorId: string, why: Occasion): Promise<BackupEntry>;
  status(): Promise<BackupStatus>;
  /** All backups of this clinic in both places, newest first. */
  entries(): Promise<Listed[]>;
  /** A backup of what has changed, if anything has; waits so long at most. */
  beforeClosing(limitMs: number): Promise<void>;
  /** Runs work during which no backup is made. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

const TICK_MS = 60_000;
const MINUTE_MS = 60_000;

const systemWait = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};

const codeOf = (error: unknown): string =>
  (error instanceof AppError ? error : storageFailure(error))?.code ?? 'internal';

/** The keeper of a service's places. */
export function createBackupKeeper(places: Places): BackupKeeper {
  const { options, vault } = places;
  const wait = options.wait ?? systemWait;
  const local = localFolder(options.dataFolder);
  const second = createSecondList(options);
  let making: Promise<BackupEntry> | null = null;
  let progress: BackupStatus['running'] = null;
  let held: Promise<unknown> | null = null;
  let triedAtMs: number | null = null;
  let callOff: () => void = () => undefined;

  const clinic = (): Store | null => (places.name === 'clinic' ? places.opened() : null);
  const clinicId = (): string | null => vault.keyring()?.clinicId ?? null;
  const listLocal = (): Listed[] => listBackups(local, 'local', clinicId());
  const isDirty = (store: Store): boolean => listLocal()[0]?.heads !== headsOf(auditHead(store), changeHead(store));

  const failed = (store: Store, actorId: string, where: 'local' | 'second', error: unknown): void => {
    if (clinic() !== store) return;
    const code = codeOf(error);
    store.write(
      () => {
        appendAudit(store, { actorId, action: 'backup.failed', outcome: 'failed', detail: { where, code } });
      },
      () => undefined,
    );
    saveMemory(store, { problem: { where, code, at: store.instant() } });
  };

  async function make(actorId: string, why: Occasion): Promise<BackupEntry> {
    const store = clinic();
    if (store === null) throw new AppError('locked', 'the records are closed');
    const { secondFolder } = readConfig(store, options.dataFolder);
    triedAtMs = options.now().getTime();
    progress = { phase: 'snapshot', done: 0, total: 1 };
    const onProgress = (phase: string, done: number, total: number) => {
      progress = { phase, done, total };
    };
    // Before the snapshot, so that the backup holds its own entry and ends where the trail ends.
    store.write(() => {
      appendAudit(store, { actorId, action: 'backup.run', detail: { why } });
    });
    const made = async (folder: string) => {
      // The backup that is about to be restored must still be there afterwards.
      const request = { ...requestFor(options, store.keys, folder), prunes: why !== 'before-restore' };
      const { path } = await inThread(options, 'make', request, onProgress);
      return path;
    };
    let path: string;
    try {
      path = await made(local);
    } catch (error) {
      failed(store, actorId, 'local', error);
      // The disk of the records may be the one that is full: then the second place is worth all the more.
      if (secondFolder === null || !existsSync(secondFolder)) throw error;
      const rescued = await made(secondFolder).catch(() => null);
      second.forget();
      if (rescued === null) throw error;
      return entryOf(rescued, 'second', readManifest(rescued));
    }
    const entry = entryOf(path, 'local', readManifest(path));
    if (secondFolder === null) {
      if (clinic() === store) saveMemory(store, { problem: null });
      return entry;
    }
    try {
      await inThread(options, 'second', { path, folder: secondFolder, key: store.keys.backup }, onProgress);
      if (clinic() === store) saveMemory(store, { problem: null });
    } catch (error) {
      failed(store, actorId, 'second', error);
    }
    second.forget();
    return entry;
  }

  const keeper: BackupKeeper = {
    async run(actorId, why) {
      if (held !== null && why !== 'before-restore') await held.catch(() => undefined);
      making ??= make(actorId, why).finally(() => {
        making = null;
        progress = null;
      });
      return making;
    },
    async entries() {
      const store = clinic();
      const { secondFolder } = readConfig(store, options.dataFolder);
      return [...listLocal(), ...(await second.list(secondFolder, clinicId()))].sort((a, b) =>
        b.at.localeCompare(a.at),
      );
    },
    async status() {
      const store = clinic();
      const { secondFolder, everyMinutes } = readConfig(store, options.dataFolder);
      const entries = places.name === 'clinic' ? await keeper.entries() : [];
      const lastOf = (where: BackupEntry['where']) => entries.find((entry) => entry.where === where)?.at ?? null;
      return {
        localFolder: local,
        secondFolder,
        everyMinutes,
        dirty: store !== null && clinic() === store && isDirty(store),
        lastAt: lastOf('local'),
        secondLastAt: lastOf('second'),
        running: progress,
        entries,
        ...readMemory(clinic()),
      };
    },
    async beforeClosing(limitMs) {
      const store = clinic();
      if (options.backups === 'off' || store === null || !isDirty(store)) return;
      const run = keeper.run(PROGRAM_ACTOR, 'closing').catch(() => null); // said in the status already
      await Promise.race([run, new Promise<void>((resolve) => systemWait(limitMs, resolve))]);
    },
    async alone(work) {
      await making?.catch(() => undefined);
      const running = work();
      held = running;
      try {
        return await running;
      } finally {
        held = null;
      }
    },
    stop() {
      callOff();
    },
  };

  const isDue = (store: Store): boolean => {
    const lastMs = triedAtMs ?? Date.parse(listLocal()[0]?.at ?? '1970-01-01T00:00:00Z');
    const passedMs = options.now().getTime() - lastMs;
    const everyMs = readConfig(store, options.dataFolder).everyMinutes * MINUTE_MS;
    return (passedMs >= everyMs || passedMs < 0) && isDirty(store);
  };

  const tick = (): void => {
    callOff = wait(TICK_MS, tick);
    const store = clinic();
    if (store === null || making !== null || held !== null || !isDue(store)) return;
    keeper.run(PROGRAM_ACTOR, 'clock').catch(() => null); // said in the status, tried again in time
  };

  if (options.backups !== 'off') callOff = wait(TICK_MS, tick);
  return keeper;
}
