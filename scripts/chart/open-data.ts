/** Opens a data folder for a command. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { z } from 'zod';

import { type ServiceOptions } from '../../electron/service/options.ts';

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
    backups: 'off',
    ...own,
  };
}
