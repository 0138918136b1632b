/** Restoring in the running program: the records in use give way to a backup, and come back where anything fails. */
import { backupContract } from '#shared/ipc/backups.ts';
import { PROGRAM_ACTOR } from '../audit/audit-log.ts';
import { type Call } from '../call.ts';
import { type Seat, vacate } from '../people/actor.ts';
import { recordKeys } from '../vault/keys.ts';
import { openKeyring } from './backup-key.ts';
import { readConfig } from './config.ts';
import { type Container, readContainer, readManifest } from './manifest.ts';
import {
  dropStaging,
  freshStaging,
  knownErasures,
  noteRestore,
  prepareStaged,
  requireFile,
  stagingOf,
} from './restore.ts';
import { swapIn } from './swap.ts';
import { inThread } from './threads.ts';

/** The password again: that of now where the key is the same, else one of the time of the backup. */
async function provedKey({ access, seat, places }: Call, path: string, password: string) {
  const present = places.vault.keyring();
  const { keyId } = readManifest(path);
  const personId = seat.actor?.id ?? seat.tried;
  if (present?.keyId === keyId && personId !== null) {
    return { dataKey: await access.desk.door.byPassword(personId, password), keepKeyring: true };
  }
  const { keyring }: Container = readContainer(path);
  return { dataKey: await openKeyring(keyring, password, { personId, login: seat.actor?.login }), keepKeyring: false };
}

/** Nobody stays seated at records that have gone; whoever works with the restored ones signs in to them. */
function vacateAll(seats: Iterable<Seat>): void {
  for (const seat of seats) vacate(seat);
}

/** Restores a backup. */
export async function restoreHere(
  call: Call,
  { path, password }: { readonly path: string; readonly password: string },
) {
  const { places, keeper, access, seat, actor } = call;
  const { options, vault } = places;
  requireFile(path);
  const { dataKey, keepKeyring } = await provedKey(call, path, password);
  const keys = recordKeys(dataKey);
  const actorId = actor?.id ?? seat.tried ?? PROGRAM_ACTOR;
  // Records that cannot be read, or a disk without room, do not keep anyone from a backup: what is there is set aside.
  if (places.opened() !== null) await keeper.run(actorId, 'before-restore').catch(() => null);
  return keeper.alone(async () => {
    const staging = freshStaging(options);
    try {
      const keyring = keepKeyring ? JSON.stringify(vault.requireKeyring(), null, 2) : undefined;
      const { at } = await inThread(options, 'stage', stagingOf(options, staging, { path, keys, keyring }));
      const config = readConfig(places.opened(), options.dataFolder);
      const erasures = vault.keys === null ? [] : knownErasures(options, vault.keys);
      const note = noteRestore(actorId, { at, quarantined: true });
      const prepared = prepareStaged(options, staging, keys, { erasures, config }, note);
      places.close();
      const quarantine = swapIn(options, staging) ?? '';
      vacateAll(access.desk.seats.all());
      vault.forget();
      return backupContract['backup:restore'].output.parse({
        quarantine,
        patients: prepared.patients,
        sessions: prepared.sessions,
      });
    } finally {
      dataKey.fill(0);
      dropStaging(options, staging);
    }
  });
}
