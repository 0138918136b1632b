// Places and small tools that the runtime scripts share.
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where runtimes and compiled bindings are kept between checkouts. */
export const CACHE =
  process.env.MESOCHART_CACHE ||
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'mesochart');

/** A failure that the user can act on: shown without a stack. */
export class RuntimeError extends Error {}

export const log = (text) => process.stderr.write(`[electron-runtime] ${text}\n`);

/** The last lines of some output. */
export const tail = (text, lines = 15) =>
  String(text ?? '')
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .join('\n');

/** Runs a command and returns what it said; a missing command is a RuntimeError. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20, ...options });
  if (result.error) {
    throw new RuntimeError(`${command}: ${result.error.code === 'ENOENT' ? 'not installed' : result.error.message}`);
  }
  return result;
}
