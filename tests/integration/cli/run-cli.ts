/** Runs the command line as a program of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { PASSWORD, ROOT } from '../../fixtures/service/temp-service.ts';

/** How a run ended and what it printed. */
export interface CliRun {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** Each line of standard output as JSON. */
  readonly json: readonly unknown[];
}

/** Runs `chart` with the words given, in this environment and away from any terminal. */
export function chartWith(own: NodeJS.ProcessEnv, ...words: string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/chart.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...own },
    maxBuffer: 64 * 1024 * 1024,
  });
  const json = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  return { exit: status, out: stdout, err: stderr, json };
}

/** Runs `chart` with the words given and the password of everybody in the tests. */
export const chart = (...words: string[]): CliRun => chartWith({ MESOCHART_PASSWORD: PASSWORD }, ...words);
