/** Opens a data folder for a command. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { type ChartService, createChartService } from '../../electron/service/chart-service.ts';
import { type ServiceOptions } from '../../electron/service/options.ts';
import { openStore, type Store } from '../../electron/service/store.ts';
import { CommandError, describeFailure, EXIT } from './command.ts';

/** The folder of the program. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The program's resources. */
export const RESOURCES = join(ROOT, 'resources');

/** Options that every command with data takes. */
export const DATA_OPTIONS = { data: { type: 'string' }, user: { type: 'string' } } as const;

const packageSchema = z.object({ version: z.string() });

/** Service options for a data folder; a folder without records is an error unless `create` says otherwise. */
export function serviceOptions(data: string, own: Partial<ServiceOptions> = {}): ServiceOptions {
  const binding = process.env['MESOCHART_SQLITE_BINDING'];
  return {
    dataFolder: resolve(data),
    resourcesFolder: RESOURCES,
    version: packageSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date(),
    randomBytes: (count) => randomBytes(count),
    ...(binding !== undefined && binding !== '' && { nativeBinding: binding }),
    create: false,
    ...own,
  };
}

/** Who is recorded: the name given, else the account of the system. */
export const actorOf = (user: string | undefined): string =>
  user === undefined || user.trim() === '' ? `cli:${userInfo().username}` : user.trim();

/** Works with the service and closes it whatever happens. */
export async function withService<T>(options: ServiceOptions, work: (service: ChartService) => Promise<T>): Promise<T> {
  const service = createChartService(options);
  try {
    return await work(service);
  } finally {
    service.close();
  }
}

/** Works with the clinic's database itself and closes it whatever happens. */
export function withStore<T>(options: ServiceOptions, work: (store: Store) => T): T {
  let store: Store;
  try {
    store = openStore('clinic', options);
  } catch (error) {
    if (error instanceof AppError) throw new CommandError(EXIT.noData, describeFailure(error));
    throw error;
  }
  try {
    return work(store);
  } finally {
    store.close();
  }
}
