/** Service options as a thread has them: a clock and chance of its own. */
import { randomBytes } from 'node:crypto';

import { type ServiceOptions } from '../options.ts';

/** What is told to a thread of the options of its service. */
interface Told {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly program: string;
  readonly zone: string;
  readonly nativeBinding?: string | undefined;
}

/** Options for opening records that somebody prepares or throws away. */
export const threadOptions = ({ program, nativeBinding, ...told }: Told): ServiceOptions => ({
  ...told,
  version: program,
  now: () => new Date(),
  randomBytes: (count) => randomBytes(count),
  ...(nativeBinding !== undefined && { nativeBinding }),
  create: false,
  backups: 'off',
});
