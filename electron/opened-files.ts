/** Chart files that the system asks the program to open: kept until somebody who is signed in may look at them. */
import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** What the program offers to open; plain JSON as well, because chart files are that too. */
const OPENS = ['.mesochart', '.json'];

let waiting: string[] = [];

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The chart files that a command line names, as whole paths. */
export const filesIn = (argv: readonly string[], folder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((word) => !word.startsWith('-') && OPENS.includes(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word))
    .filter(isFile);

/** Keeps files for later; each once. */
export const keepOpened = (paths: readonly string[]): void => {
  waiting = [...new Set([...waiting, ...paths])];
};

/** Gives out what is kept, and keeps it no longer. */
export function takeOpened(): readonly string[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
