/** What every command of the command line has in common. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { AppError, type ErrorCode } from '#shared/errors.ts';
import { type Failure, type Result } from '#shared/ipc/contract.ts';

/** How a run ends: fine, with findings, with bad input, or with data that cannot be opened. */
export const EXIT = { fine: 0, findings: 1, badInput: 2, noData: 3 } as const;

/** An exit code. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command: takes the words after its name, prints its answer and says how it ended. */
export type Command = (words: readonly string[]) => Promise<ExitCode> | ExitCode;

/** Ends a run with a message for people and an exit code. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Bad input: what is wrong, and where. */
export const badInput = (message: string): CommandError => new CommandError(EXIT.badInput, message);

/** Prints one line of JSON, the answer of a command. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** Prints a message for people. */
export const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

/** Reads options and file names. Throws CommandError with the reason. */
export function readWords<T extends ParseArgsOptionsConfig>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : 'the command cannot be read');
  }
}

/** An option that must be there. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw badInput(`--${name} is missing`);
  return value;
}

/** A whole number of at least `least`. */
export function wholeNumber(value: string | undefined, name: string, least = 0): number {
  const text = required(value, name);
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) {
    throw badInput(`--${name} must be a whole number of at least ${least}, not "${text}"`);
  }
  return number;
}

const BAD_INPUT: readonly ErrorCode[] = [
  'bad-input',
  'not-found',
  'invalid-file',
  'newer-file',
  'conflict',
  'not-empty',
];

/** A failure of the service in one line: which file, where in it, what is wrong. */
export function describeFailure({ message, detail }: Failure): string {
  const { file, path, problem, sessionId, problems, ...rest } = detail;
  const more = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  const place = [file, path].filter((part) => part !== undefined && part !== '');
  const what = problem === undefined || problem === '' ? message : `${problem}`;
  const session = sessionId === undefined ? [] : [`session ${sessionId}`];
  const others = typeof problems === 'number' && problems > 1 ? [`and ${problems - 1} more in this file`] : [];
  return [...place, [what, ...session, ...others, ...more].join(', ')].join(': ');
}

/** The value of an answer; throws with the exit code that its failure calls for. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { error } = result;
  throw new CommandError(BAD_INPUT.includes(error.code) ? EXIT.badInput : EXIT.noData, describeFailure(error));
}

/** Runs what opens records; a refusal ends the run, because there is nothing to work with. */
export async function opening<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw new CommandError(EXIT.noData, describeFailure(error));
    throw error;
  }
}
