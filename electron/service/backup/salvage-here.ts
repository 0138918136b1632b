/** Saving what can be saved of a damaged database, in the running program. */
import { existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { backupContract } from '#shared/ipc/backups.ts';
import { PROGRAM_ACTOR } from '../audit/audit-log.ts';
import { type Call } from '../call.ts';
import { placeFiles } from '../db/data-folder.ts';
import { filesFolder } from '../files/file-store.ts';
import { vacate } from '../people/actor.ts';
import { writeKeyring } from '../vault/keyring-file.ts';
import { type RecordKeys } from '../vault/keys.ts';
import { type Listed } from './folder.ts';
import { dropStaging, freshStaging } from './restore.ts';
import { swapIn } from './swap.ts';
import { inThread } from './threads.ts';

/** The newest backup that this key opens. */
async function newestBackup({ keeper, places }: Call): Promise<Listed | null> {
  const keyId = places.vault.keyring()?.keyId;
  return (await keeper.entries()).find((entry) => entry.keyId === keyId) ?? null;
}

const actorOf = ({ actor, seat }: Call): string => actor?.id ?? seat.tried ?? PROGRAM_ACTOR;

async function build(call: Call, keys: RecordKeys, staging: string, backup: string | null) {
  const { options } = call.places;
  return inThread(options, 'salvage', {
    dataFolder: options.dataFolder,
    resourcesFolder: options.resourcesFolder,
    program: options.version,
    zone: options.zone,
    nativeBinding: options.nativeBinding,
    staging,
    keys: { ...keys },
    backup,
    actorId: actorOf(call),
  });
}

/** How much could be saved without any backup. Changes nothing. */
export async function lookAtDamage(call: Call, keys: RecordKeys) {
  const { options } = call.places;
  const staging = freshStaging(options);
  try {
    const found = await build(call, keys, staging, null);
    return backupContract['salvage:look'].output.parse({
      tables: found.tables,
      sessionsWhole: found.sessionsWhole,
      sessionsDamaged: found.review.length + found.lost,
      newestBackup: await newestBackup(call),
    });
  } finally {
    dropStaging(options, staging);
  }
}

/** Sealed files never change, and are none of the damage. */
function linkFiles(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
}

/** Puts a new database in the place of the damaged one. */
export async function salvageHere(call: Call, keys: RecordKeys) {
  const { places, keeper, access } = call;
  const { options, vault } = places;
  return keeper.alone(async () => {
    const staging = freshStaging(options);
    try {
      places.close();
      const backup = await newestBackup(call);
      const saved = await build(call, keys, staging, backup?.path ?? null);
      const prepared = placeFiles(join(options.dataFolder, staging), 'clinic').folder;
      writeKeyring(prepared, vault.requireKeyring());
      linkFiles(filesFolder(vault.folder), filesFolder(prepared));
      const quarantine = swapIn(options, staging) ?? '';
      for (const seat of access.desk.seats.all()) vacate(seat);
      vault.forget();
      return backupContract['salvage:run'].output.parse({ ...saved, quarantine });
    } finally {
      dropStaging(options, staging);
    }
  });
}
