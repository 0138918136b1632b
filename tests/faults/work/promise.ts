/** What a process that will be killed was promised, a line for each thing. */
import { writeSync } from 'node:fs';

/** An acknowledged change: the entry of the log that must hold it, and a text that stands only in it. */
export interface Promised {
  readonly of: 'session' | 'patient';
  readonly id: string;
  readonly revision: number;
  readonly token: string;
}

/** Straight to the pipe: what is still in a buffer when the process dies was not promised. */
export const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

/** Says that a change was acknowledged. */
export const promise = (promised: Promised): void => {
  say(JSON.stringify(promised));
};

/** Reads what was said back. */
export const promisesIn = (lines: readonly string[]): Promised[] =>
  lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Promised);
