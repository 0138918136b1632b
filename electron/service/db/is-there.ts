/** Whether a file is there: a folder that lets nobody look is not the same as one that is empty. */
import { statSync } from 'node:fs';

import { guardStorage } from './sqlite-failure.ts';

/** True where something lies at the path. Throws AppError where that cannot be told, such as for want of permission. */
export const isThere = (path: string): boolean =>
  guardStorage(path, () => statSync(path, { throwIfNoEntry: false }) !== undefined);
