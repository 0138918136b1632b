/** `restore --data DIR FILE`: a backup takes the place of the records; those are set aside, never deleted. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { AppError, type ErrorCode } from '#shared/errors.ts';
import { openKeyring } from '../../electron/service/backup/backup-key.ts';
import { type BackupConfig, localFolder, readConfig } from '../../electron/service/backup/config.ts';
import { compareBackup } from '../../electron/service/backup/difference.ts';
import { makeBackup } from '../../electron/service/backup/make-backup.ts';
import { readContainer } from '../../electron/service/backup/manifest.ts';
import { requestFor } from '../../electron/service/backup/request.ts';
import {
  dropStaging,
  freshStaging,
  knownErasures,
  noteRestore,
  prepareStaged,
  stagingOf,
} from '../../electron/service/backup/restore.ts';
import { stageBackup } from '../../electron/service/backup/stage.ts';
import { swapIn } from '../../electron/service/backup/swap.ts';
import { placeFiles } from '../../electron/service/db/data-folder.ts';
import { type ServiceOptions } from '../../electron/service/options.ts';
import { loginKey } from '../../electron/service/people/account-table.ts';
import { type Keyring } from '../../electron/service/vault/keyring-file.ts';
import { type RecordKeys, recordKeys } from '../../electron/service/vault/keys.ts';
import { createVault } from '../../electron/service/vault/vault.ts';
import {
  badInput,
  type Command,
  CommandError,
  describeFailure,
  EXIT,
  printJson,
  readWords,
  required,
  say,
} from './command.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { readPassword } from './password.ts';

/** What is wrong with the file that was named; everything else is wrong with the data folder. */
const BAD_FILE: readonly ErrorCode[] = ['backup-damaged', 'newer-file', 'not-found', 'data-newer'];

/** The keyring in use, where there is one that can be read. */
function presentKeyring(options: ServiceOptions): Keyring | null {
  try {
    return createVault(options).keyring();
  } catch (error) {
    // A lost keyring is what a backup is restored for.
    if (error instanceof AppError && error.code === 'key-missing') return null;
    throw error;
  }
}

/** Where backups go now; an empty folder says nothing of it. */
const configOf = (options: ServiceOptions): BackupConfig | null => {
  const config = readConfig(null, options.dataFolder);
  return config.secondFolder === null ? null : config;
};

async function run(options: ServiceOptions, path: string, user: string | undefined) {
  if (!existsSync(path)) throw badInput(`${path}: there is no such file`);
  const container = readContainer(path);
  const { keyId, at } = container.manifest;
  const present = presentKeyring(options);
  const keyring = present?.keyId === keyId ? present : container.keyring;
  const person = keyring.slots.find(
    ({ person: of }) => of !== undefined && loginKey(of.login) === loginKey(user ?? ''),
  )?.person;
  if (user !== undefined && person === undefined) throw badInput(`--user ${user}: nobody signs in with this name`);
  const claimant = { personId: person?.id ?? null, login: person?.login };
  const keys = recordKeys(await openKeyring(keyring, await readPassword(), claimant));
  const staging = freshStaging(options);
  try {
    const own = keyring === present ? { keyring: JSON.stringify(present, null, 2) } : {};
    stageBackup({ ...stagingOf(options, staging, { path, keys, ...own }), keys });
    const { database } = placeFiles(options.dataFolder, 'clinic');
    const difference = differenceOf(options, { path, keys, keyring, database, staging });
    const erasures = present?.keyId === keyId ? knownErasures(options, keys) : [];
    const quarantined = existsSync(placeFiles(options.dataFolder, 'clinic').folder);
    if (difference.now !== null) keepPresent(options, keys);
    const note = noteRestore(person?.id ?? 'command', { at, quarantined });
    const prepared = prepareStaged(options, staging, keys, { erasures, config: configOf(options) }, note);
    return { quarantine: swapIn(options, staging), ...prepared, difference };
  } finally {
    dropStaging(options, staging);
  }
}

/** A backup of the records in use, as far as they can be read; they are set aside in any case. */
function keepPresent(options: ServiceOptions, keys: RecordKeys): void {
  try {
    makeBackup(requestFor(options, keys, localFolder(options.dataFolder)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(`the records in use could not be backed up first: ${describeFailure(error)}`);
  }
}

/** The difference; null where there are no records that this key opens. */
function differenceOf(
  options: ServiceOptions,
  work: {
    readonly path: string;
    readonly keys: RecordKeys;
    readonly keyring: Keyring;
    readonly database: string;
    readonly staging: string;
  },
) {
  const { path, keys, keyring, database, staging } = work;
  const comparison = {
    path,
    where: 'elsewhere',
    keys,
    keyId: keyring.keyId,
    clinicId: keyring.clinicId,
    folder: join(options.dataFolder, staging, 'look'),
    nativeBinding: options.nativeBinding,
  } as const;
  try {
    return compareBackup({ ...comparison, database: existsSync(database) ? database : null });
  } catch {
    return compareBackup({ ...comparison, database: null }); // records that cannot be read are set aside all the same
  }
}

/** Restores a backup. */
export const restore: Command = async (words) => {
  const { values, positionals } = readWords(words, DATA_OPTIONS);
  const [file, stray] = positionals;
  if (file === undefined) throw badInput('say which backup: restore --data DIR FILE');
  if (stray !== undefined) throw badInput(`not understood: ${stray}`);
  const options = serviceOptions(required(values.data, 'data'));
  try {
    const { difference, ...restored } = await run(options, resolve(file), values.user);
    const { entry, ...changed } = difference;
    printJson({ ...restored, backup: entry, difference: changed });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new CommandError(BAD_FILE.includes(error.code) ? EXIT.badInput : EXIT.noData, describeFailure(error));
  }
  return EXIT.fine;
};
