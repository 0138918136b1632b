/** The password of a run: from the environment, else typed unseen at a terminal. Never a word of the command line. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

import { CommandError, EXIT } from './command.ts';

/** The environment variable that holds the password. */
export const PASSWORD_VARIABLE = 'MESOCHART_PASSWORD';

/** Shows nothing of what is typed. */
const unseen = (): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });

async function typedPassword(question: string): Promise<string> {
  process.stderr.write(question);
  const terminal = createInterface({ input: process.stdin, output: unseen(), terminal: true });
  try {
    return await Promise.race([
      terminal.question(''),
      new Promise<string>((resolve) => {
        terminal.once('SIGINT', () => {
          resolve('');
        });
        terminal.once('close', () => {
          resolve('');
        });
      }),
    ]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/** The password. Throws CommandError where there is none and nobody to ask. */
export async function readPassword(): Promise<string> {
  const given = process.env[PASSWORD_VARIABLE];
  if (given !== undefined && given !== '') return given;
  const typed = process.stdin.isTTY && process.stderr.isTTY ? await typedPassword('Password: ') : '';
  if (typed === '') throw new CommandError(EXIT.noData, `a password is needed: set ${PASSWORD_VARIABLE}`);
  return typed;
}
