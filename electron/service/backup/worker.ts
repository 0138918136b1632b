/** A thread that does one task about backups and ends. */
import { parentPort, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { storageFailure } from '../db/sqlite-failure.ts';
import { runTask, TASKS } from './tasks.ts';

const requestSchema = z.object({
  name: z.custom<keyof typeof TASKS>((name) => typeof name === 'string' && Object.hasOwn(TASKS, name)),
  input: z.unknown(),
});

if (parentPort !== null) {
  const port = parentPort;
  const { name, input } = requestSchema.parse(workerData);
  try {
    const value = runTask(name, input, (phase, done, total) => {
      port.postMessage({ progress: { phase, done, total } });
    });
    port.postMessage({ value });
  } catch (error) {
    const known = error instanceof AppError ? error : storageFailure(error);
    // What an unforeseen error says may quote a record, so only its kind travels.
    port.postMessage({
      error:
        known === null
          ? {
              code: 'internal',
              message: 'unexpected failure',
              detail: { kind: error instanceof Error ? error.name : '' },
            }
          : { code: known.code, message: known.message, detail: known.detail },
    });
  }
}
