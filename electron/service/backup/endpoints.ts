/** What answers the channels about backups. */
import { AppError } from '#shared/errors.ts';
import { type backupContract } from '#shared/ipc/backups.ts';
import { type Endpoint } from '../call.ts';

const notYet: Endpoint = () => {
  throw new AppError('unavailable', 'not built yet');
};

/** Channels about backups. */
export const backupEndpoints: Readonly<Record<keyof typeof backupContract, Endpoint>> = {
  'backup:status': notYet,
  'backup:run': notYet,
  'backup:configure': notYet,
  'backup:compare': notYet,
  'backup:restore': notYet,
  'backup:drill': notYet,
  'salvage:look': notYet,
  'salvage:run': notYet,
};
