/** Prints charts to PDF files: the app itself does it, without a window. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { badInput, type Command, CommandError, EXIT } from './command.ts';
import { ROOT } from './open-data.ts';
import { PASSWORD_VARIABLE } from './password.ts';

/** What the app is asked to print. */
export interface PrintJob {
  readonly dataFolder: string;
  /** Whose account prints. The password travels in the environment alone, which no other account can read. */
  readonly personId: string;
  readonly paper: 'A4' | 'Letter';
  readonly sessions: readonly { readonly sessionId: string; readonly out: string }[];
}

/** Runs a program; what it prints goes to standard error, because standard output is the answer's. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', process.stderr, process.stderr] });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Prints every session of a job. Throws CommandError when not all were written. */
export async function printCharts(job: PrintJob, password: string): Promise<void> {
  if (job.sessions.length === 0) return;
  if (!existsSync(join(ROOT, 'out/main/main.js'))) {
    throw badInput('PDF needs the built program: run `npm run build` first');
  }
  const folder = mkdtempSync(join(tmpdir(), 'mesochart-print-'));
  const file = join(folder, 'job.json');
  try {
    writeFileSync(file, JSON.stringify(job), { mode: 0o600 });
    const again = [join(ROOT, 'scripts/chart.ts'), 'print-job', file];
    const code = await run(process.execPath, [join(ROOT, 'scripts/with-electron.mjs'), process.execPath, ...again], {
      ...process.env,
      [PASSWORD_VARIABLE]: password,
    });
    const missing = job.sessions.filter(({ out }) => !existsSync(out));
    if (code !== 0 || missing.length > 0) {
      throw new CommandError(EXIT.noData, `printing failed: ${missing.length} of ${job.sessions.length} not written`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `print-job FILE`: the inner half of a PDF export, run where an Electron has been found. */
export const printJob: Command = async ([file]) => {
  const electron = process.env['MESOCHART_ELECTRON'];
  if (file === undefined || electron === undefined) throw badInput('print-job is started by export --format pdf');
  const sandbox = process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
  const code = await run(electron, [...sandbox, '--log-level=3', '.', `--export-pdf=${file}`]);
  return code === 0 ? EXIT.fine : EXIT.noData;
};
