/** A database is changed by a newer program only after a backup of it was made and verified. */
import { AppError } from '#shared/errors.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { type ServiceOptions } from '../options.ts';
import { type RecordKeys } from '../vault/keys.ts';
import { localFolder } from './config.ts';
import { makeBackup } from './make-backup.ts';
import { requestFor } from './request.ts';

/** Makes the backup here and now. Throws `backup-failed`, and then nothing is changed. */
export function backupBeforeMigration(options: ServiceOptions, keys: RecordKeys): void {
  try {
    makeBackup(requestFor(options, keys, localFolder(options.dataFolder)));
  } catch (error) {
    const known = error instanceof AppError ? error : storageFailure(error);
    if (known === null) throw error;
    throw new AppError(
      'backup-failed',
      'the records must be brought up to date, and the backup before that could not be made',
      { ...known.detail, why: known.code },
      { cause: error },
    );
  }
}
