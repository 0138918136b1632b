/** Printing without a window, for the command line: `--export-pdf=FILE` names a job, which is done and the app ends. */
import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { accessStateSchema } from '#shared/ipc/people.ts';
import { writeWhole } from '../ipc/write-whole.ts';
import { type ServiceClient } from '../service-client.ts';
import { openPress } from './press.ts';

const jobSchema = z.object({
  dataFolder: z.string().min(1),
  /** Whose account prints; the password is in the environment. */
  personId: z.string().min(1),
  paper: z.enum(['A4', 'Letter']),
  sessions: z.array(z.object({ sessionId: z.string().min(1), out: z.string().min(1) })).min(1),
});

/** A print job. */
export type PrintJob = z.infer<typeof jobSchema>;

/** The job file named on the command line, or null. */
export function jobArgument(args: readonly string[]): string | null {
  const prefix = '--export-pdf=';
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** Reads a job file. Throws when it is not one. */
export const readJob = async (file: string): Promise<PrintJob> =>
  jobSchema.parse(JSON.parse(await readFile(file, 'utf8')));

const PASSWORD_VARIABLE = 'MESOCHART_PASSWORD';

/** The password of a job, which no process that is started from here on inherits. */
export function takePassword(): string {
  const password = process.env[PASSWORD_VARIABLE] ?? '';
  delete process.env[PASSWORD_VARIABLE];
  return password;
}

async function signIn(service: ServiceClient, { personId }: PrintJob, password: string): Promise<void> {
  const answer = await service.call('access:sign-in', { personId, secret: { kind: 'password', value: password } });
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.message);
  const { status } = accessStateSchema.parse(answer.value);
  if (status !== 'signed-in') throw new AppError('data-damaged', 'the database cannot be read');
}

/** Signs in and prints every session of a job, one after another so that memory stays level. */
export async function runJob(service: ServiceClient, job: PrintJob, password: string): Promise<void> {
  await signIn(service, job, password);
  const press = openPress();
  try {
    for (const { sessionId, out } of job.sessions) {
      await writeWhole(out, await press.render({ sessionId, paper: job.paper }));
    }
  } finally {
    press.close();
  }
}
