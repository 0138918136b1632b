/**
 * `import --data DIR FILE…|FOLDER|ZIP [--dry-run]`: takes chart files or a whole export in, all of it or nothing. An empty
 * folder becomes a clinic first.
 */
import { openSync, readSync, closeSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { canTake, type ImportPlan, type Problem } from '#shared/interchange/plan.ts';
import { badInput, type Command, EXIT, type ExitCode, printJson, readWords, required, say } from './command.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { readText } from './read-chart.ts';
import { credentialsOf, credentialsOrSetUp, type SignedIn, withService } from './sign-in.ts';

/** The most that one transaction takes. */
const MOST_FILES = 1_000;

/** Most problems that are told one by one. */
const MOST_SHOWN = 50;

/** The environment variable that holds the password of an archive. */
const ZIP_PASSWORD_VARIABLE = 'MESOCHART_ZIP_PASSWORD';

const OPTIONS = { ...DATA_OPTIONS, 'dry-run': { type: 'boolean' } } as const;

function startsAsArchive(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    return readSync(handle, start) === 2 && start.toString('latin1') === 'PK';
  } finally {
    closeSync(handle);
  }
}

/** Whether what is named is a whole export: one folder, or one archive. */
function isWhole(names: readonly string[]): boolean {
  const [name = ''] = names;
  const about = statSync(name, { throwIfNoEntry: false });
  if (names.length !== 1 || about === undefined) return false;
  return about.isDirectory() || (about.isFile() && (name.toLowerCase().endsWith('.zip') || startsAsArchive(name)));
}

const lineOf = ({ severity, code, file, path, message }: Problem): string =>
  [severity, file, path, [code, message].filter((part) => part !== '').join(': ')]
    .filter((part) => part !== '')
    .join(': ');

/** Says what stands against a plan, ids and places only, and how a run with it ends. */
function tellProblems({ problems, items }: ImportPlan): ExitCode {
  const all = [...problems, ...items.flatMap((item) => item.problems)];
  for (const problem of all.slice(0, MOST_SHOWN)) say(lineOf(problem));
  if (all.length > MOST_SHOWN) say(`and ${all.length - MOST_SHOWN} more`);
  if (all.some(({ severity }) => severity === 'stop')) return EXIT.badInput;
  return items.every(canTake) ? EXIT.fine : EXIT.findings;
}

/** The plan as it is printed: without the names of patients. */
const printed = ({ items, ...plan }: ImportPlan) => ({
  plan: { ...plan, items: items.map(({ name: _name, birthDate: _birthDate, ...item }) => item) },
});

async function lookAt({ ask }: SignedIn, paths: readonly string[], password: string | null): Promise<ImportPlan> {
  const { plan } = await ask('import:look', { paths: [...paths], password });
  if (plan === null) throw badInput(`the archive needs its password: set ${ZIP_PASSWORD_VARIABLE}`);
  return plan;
}

/** Imports charts or a whole export. */
export const importCharts: Command = async (words) => {
  const { values, positionals } = readWords(words, OPTIONS);
  const data = required(values.data, 'data');
  if (positionals.length === 0) throw badInput('import needs chart files, a folder or an archive');
  if (positionals.length > MOST_FILES) throw badInput(`import takes at most ${MOST_FILES} files at once`);
  const whole = isWhole(positionals);
  const paths = positionals.map((name) => resolve(name));
  const password = process.env[ZIP_PASSWORD_VARIABLE] ?? null;
  const options = serviceOptions(data);
  if (values['dry-run'] === true) {
    return withService(options, await credentialsOf(options, values.user), async (signedIn) => {
      const plan = await lookAt(signedIn, paths, password);
      printJson(printed(plan));
      return tellProblems(plan);
    });
  }
  // Read before an empty folder becomes a clinic.
  const files = whole ? [] : positionals.map((name) => ({ name, text: readText(name) }));
  return withService(options, await credentialsOrSetUp(options, values.user), async (signedIn) => {
    if (!whole) {
      printJson(await signedIn.ask('chart:import', { files }));
      return EXIT.fine;
    }
    const plan = await lookAt(signedIn, paths, password);
    // Nothing is taken in unless everything can be; here nobody chooses a part.
    if (tellProblems(plan) !== EXIT.fine) return EXIT.badInput;
    const taken = await signedIn.ask('import:apply', { paths, password, digest: plan.digest, keys: null });
    printJson({ taken });
    return EXIT.fine;
  });
};
