/** Printing without a window, for the command line: `--export-pdf=FILE` names a job, which is done and the app ends. */
import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { writeWhole } from '../ipc/write-whole.ts';
import { renderPdf } from './pdf.ts';

const jobSchema = z.object({
  dataFolder: z.string().min(1),
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

/** Prints every session of a job, one after another so that memory stays level. */
export async function runJob(job: PrintJob): Promise<void> {
  for (const { sessionId, out } of job.sessions) {
    await writeWhole(out, await renderPdf({ sessionId, paper: job.paper }));
  }
}
