/** Starts a process, lets it work for a while and kills it without warning. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The lines a process printed before it was killed `afterMs` after its first line, or after its start. */
export function workUntilKilled(
  folder: string,
  work: string,
  afterMs: number,
  from: 'first-line' | 'start' = 'first-line',
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), folder, work], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let errors = '';
    let timer: NodeJS.Timeout | undefined;
    const killLater = () => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
    };
    if (from === 'start') killLater();
    child.stdout.on('data', (chunk: Buffer) => {
      killLater();
      text += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(errors));
      // A line without its end was cut off by the kill.
      else resolve(text.split('\n').slice(0, -1));
    });
  });
}
