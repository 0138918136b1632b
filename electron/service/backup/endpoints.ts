/** What answers the channels about backups. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '#shared/errors.ts';
import { backupContract, type BackupEntry, type BackupStatus } from '#shared/ipc/backups.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { appendAudit, type AuditNote, PROGRAM_ACTOR } from '../audit/audit-log.ts';
import { type Call, type Endpoint, onStore, parseInput, requireActor } from '../call.ts';
import { placeFiles } from '../db/data-folder.ts';
import { type Store } from '../store.ts';
import { type RecordKeys } from '../vault/keys.ts';
import { localFolder, readConfig, saveConfig, saveMemory } from './config.ts';
import { requireFile } from './restore.ts';
import { restoreHere } from './restore-here.ts';
import { lookAtDamage, salvageHere } from './salvage-here.ts';
import { inThread } from './threads.ts';

const c = backupContract;

/** Backups are of the clinic's records; nothing of them is told or done from the fictional clinic. */
function requireClinic({ places }: Call): void {
  if (places.name !== 'clinic') throw new AppError('unavailable', 'there are no backups of the fictional clinic');
}

/** The keys in use; they are at hand for everybody who may rescue. */
function requireKeys({ places }: Call): RecordKeys {
  const { keys } = places.vault;
  if (keys === null) throw new AppError('locked', 'the records are closed');
  return keys;
}

/** The open records, where they can be opened at all. */
function storeOrNull({ places, actor }: Call): Store | null {
  return actor === null ? places.opened() : places.current();
}

/** Writes an entry where there are open records to write it into. */
export function noteIn(store: Store | null, note: AuditNote): void {
  store?.write(
    () => {
      appendAudit(store, note);
    },
    () => undefined,
  );
}

const NOTHING: BackupStatus = {
  localFolder: '',
  secondFolder: null,
  everyMinutes: 15,
  dirty: false,
  lastAt: null,
  secondLastAt: null,
  problem: null,
  running: null,
  entries: [],
  drill: null,
};

/** A name for a folder that is thrown away at the end. */
const throwAway = ({ places: { options } }: Call, purpose: 'look' | 'drill'): string =>
  join(options.dataFolder, `${purpose}-${uuidV7(options.now().getTime(), options.randomBytes(ID_RANDOM_BYTES))}`);

/** In which place a path lies. */
export function whereOf(call: Call, path: string): BackupEntry['where'] {
  const { options } = call.places;
  const { secondFolder } = readConfig(call.places.opened(), options.dataFolder);
  if (path.startsWith(localFolder(options.dataFolder))) return 'local';
  return secondFolder !== null && path.startsWith(secondFolder) ? 'second' : 'elsewhere';
}

const compare: Endpoint = async (call, raw) => {
  requireClinic(call);
  const { path } = parseInput(c['backup:compare'].input, raw);
  requireFile(path);
  const { options, vault } = call.places;
  const keys = requireKeys(call);
  const { database } = placeFiles(options.dataFolder, 'clinic');
  const { keyId, clinicId } = vault.requireKeyring();
  const store = storeOrNull(call);
  const difference = await inThread(options, 'compare', {
    path,
    where: whereOf(call, path),
    database: store !== null && existsSync(database) ? database : null,
    keys: { db: keys.db, backup: keys.backup },
    keyId,
    clinicId,
    folder: throwAway(call, 'look'),
    nativeBinding: options.nativeBinding,
  });
  const detail = { backup: difference.entry.at, lost: difference.lostCount };
  noteIn(call.places.opened(), { actorId: call.actor?.id ?? PROGRAM_ACTOR, action: 'backup.compare', detail });
  return c['backup:compare'].output.parse(difference);
};

const drill: Endpoint = async (call, raw) => {
  requireClinic(call);
  const { path } = parseInput(c['backup:drill'].input, raw);
  requireFile(path);
  const { id: actorId } = requireActor(call);
  const { options } = call.places;
  const store = call.places.current();
  const beganMs = performance.now();
  const { ok, rows } = await inThread(options, 'drill', {
    path,
    folder: throwAway(call, 'drill'),
    keys: { ...requireKeys(call) },
    nativeBinding: options.nativeBinding,
    resourcesFolder: options.resourcesFolder,
    program: options.version,
  });
  if (call.places.opened() === store) {
    const outcome = ok ? 'done' : 'failed';
    noteIn(store, { actorId, action: 'backup.drill', outcome, detail: { rows } });
    saveMemory(store, { drill: { at: store.instant(), ok, path } });
  }
  const seconds = (performance.now() - beganMs) / 1_000;
  return c['backup:drill'].output.parse({ ok, rows, seconds });
};

/** Channels about backups. */
export const backupEndpoints: Readonly<Record<keyof typeof backupContract, Endpoint>> = {
  'backup:status': async (call, raw) => {
    parseInput(c['backup:status'].input, raw);
    return c['backup:status'].output.parse(call.places.name === 'clinic' ? await call.keeper.status() : NOTHING);
  },
  'backup:run': async (call, raw) => {
    requireClinic(call);
    parseInput(c['backup:run'].input, raw);
    call.places.current();
    return c['backup:run'].output.parse(await call.keeper.run(requireActor(call).id, 'asked'));
  },
  'backup:configure': async (call, raw) => {
    requireClinic(call);
    onStore('backup:configure', ({ store, about }, config) => {
      about({ detail: { second: config.secondFolder === null ? 0 : 1, everyMinutes: config.everyMinutes } });
      saveConfig(store, config);
      return NOTHING;
    })(call, raw);
    return c['backup:configure'].output.parse(await call.keeper.status());
  },
  'backup:compare': compare,
  'backup:restore': async (call, raw) => {
    requireClinic(call);
    return restoreHere(call, parseInput(c['backup:restore'].input, raw));
  },
  'backup:drill': drill,
  'salvage:look': async (call, raw) => {
    requireClinic(call);
    parseInput(c['salvage:look'].input, raw);
    return lookAtDamage(call, requireKeys(call));
  },
  'salvage:run': async (call, raw) => {
    requireClinic(call);
    parseInput(c['salvage:run'].input, raw);
    return salvageHere(call, requireKeys(call));
  },
};
