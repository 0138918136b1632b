/** Starts a process, lets it work for a while and stops or kills it without warning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How to call the process that works. */
export const childCommand = (folder: string, work: string): string[] => [
  process.execPath,
  join(import.meta.dirname, 'child.ts'),
  folder,
  work,
];

/** Compiled once for all rounds: a round should be spent on the work. */
export const childEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: join(tmpdir(), 'mesochart-test-compiled'),
});

/** A process at work. */
export interface AtWork {
  readonly process: ChildProcess;
  /** The whole lines it has printed so far; a line without its end was cut off by the kill. */
  lines(): string[];
  /** Resolves with its first line. */
  readonly started: Promise<void>;
  /** Resolves when it has ended; rejects where it ended by itself with a failure. */
  readonly ended: Promise<void>;
}

/** Starts a process. */
export function startWork(folder: string, work: string): AtWork {
  const [program = '', ...args] = childCommand(folder, work);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: childEnv() });
  let text = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(errors));
      else resolve();
    });
  });
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      resolve();
    });
  });
  return {
    process: child,
    lines: () => text.split('\n').slice(0, -1),
    started: Promise.race([started, ended]),
    ended,
  };
}

/** Waits. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The lines a process printed before it was killed `afterMs` after its first line, or after its start. */
export async function workUntilKilled(
  folder: string,
  work: string,
  afterMs: number,
  from: 'first-line' | 'start' = 'first-line',
): Promise<string[]> {
  const child = startWork(folder, work);
  if (from === 'first-line') await child.started;
  await Promise.race([pause(afterMs), child.ended]);
  child.process.kill('SIGKILL');
  await child.ended;
  return child.lines();
}
