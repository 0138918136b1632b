/** What a backup of an open place is made of. */
import { join } from 'node:path';

import { placeFiles } from '../db/data-folder.ts';
import { filesFolder } from '../files/file-store.ts';
import { type ServiceOptions } from '../options.ts';
import { keyringFile } from '../vault/keyring-file.ts';
import { type RecordKeys } from '../vault/keys.ts';
import { backupName } from './folder.ts';
import { type BackupRequest } from './make-backup.ts';
import { keyringTextOf } from './manifest.ts';

/** A backup of the clinic into a folder, under a name of its time. */
export function requestFor(options: ServiceOptions, keys: RecordKeys, folder: string): BackupRequest {
  const { folder: clinic, database } = placeFiles(options.dataFolder, 'clinic');
  const at = options.now().toISOString();
  return {
    database,
    files: filesFolder(clinic),
    keyring: keyringTextOf(keyringFile(clinic)),
    keys: { db: keys.db, backup: keys.backup },
    nativeBinding: options.nativeBinding,
    program: options.version,
    at,
    target: join(folder, backupName(at)),
    place: 'beside',
  };
}
