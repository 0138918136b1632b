/** Runs tasks in threads of their own, so that saving never waits for a backup. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { failureSchema } from '#shared/ipc/contract.ts';
import { type ServiceOptions } from '../options.ts';
import { type TaskInput, type TaskName, type TaskOutput, TASKS } from './tasks.ts';
import { type Progress } from './make-backup.ts';

const messageSchema = z.union([
  z.object({ progress: z.object({ phase: z.string(), done: z.number(), total: z.number() }) }),
  z.object({ error: failureSchema }),
  z.object({ value: z.unknown() }),
]);

/** The file of the thread where nothing was bundled. */
const SOURCE = join(import.meta.dirname, 'worker.ts');

/** Runs a task in a thread of its own. Rejects with the task's AppError. */
export function inThread<N extends TaskName>(
  { backupWorker }: Pick<ServiceOptions, 'backupWorker'>,
  name: N,
  input: TaskInput<N>,
  onProgress: Progress = () => undefined,
): Promise<TaskOutput<N>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(backupWorker ?? SOURCE, { workerData: { name, input }, execArgv: [] });
    worker.on('message', (raw: unknown) => {
      const message = messageSchema.parse(raw);
      if ('progress' in message) onProgress(message.progress.phase, message.progress.done, message.progress.total);
      else if ('error' in message) {
        const { code, message: text, detail } = message.error;
        reject(new AppError(code, text, detail));
      } else {
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- parsed by this task's own schema
        resolve(TASKS[name].output.parse(message.value) as TaskOutput<N>);
      }
    });
    worker.once('error', (error) => {
      reject(new AppError('internal', 'the thread of the backup failed', { kind: error.name }));
    });
    worker.once('exit', () => {
      reject(new AppError('internal', 'the thread of the backup ended'));
    });
  });
}
