/** `npm run --silent chart -- COMMAND`: the records from outside the app. JSON on standard output, messages on standard error. */
import { backup } from './chart/backup.ts';
import { badInput, type Command, CommandError, EXIT, type ExitCode, say } from './chart/command.ts';
import { check } from './chart/check.ts';
import { exportCharts } from './chart/export.ts';
import { printJob } from './chart/export-pdf.ts';
import { importCharts } from './chart/import.ts';
import { restore } from './chart/restore.ts';
import { seed } from './chart/seed.ts';
import { verify } from './chart/verify.ts';

const USAGE = `usage: npm run --silent chart -- COMMAND
  check FILE…
  seed --data DIR [--user NAME] --patients N --sessions N --seed N
  import --data DIR [--user NAME] [--dry-run] FILE…|FOLDER|ZIP
  export --data DIR --session ID|--patient ID|--all --format json|csv|fhir|pdf --out DIR [--user NAME]
         pdf: [--paper A4|Letter]  csv: [--separator ,|;] [--decimal .|,] [--bom]
  export --data DIR --all --format everything --out DIR|--zip FILE [--pseudonymise] [--user NAME]
  verify --data DIR [--user NAME]
  backup --data DIR --out FILE [--user NAME]
  restore --data DIR [--user NAME] FILE
--user NAME: the name one signs in with; needed where several people have accounts. The password comes from
MESOCHART_PASSWORD or is asked for; that of an archive from MESOCHART_ZIP_PASSWORD. seed and import make a clinic of an empty folder and print its recovery code.
Exit: 0 fine, 1 findings, 2 bad input, 3 data folder locked or not to be opened.`;

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  seed,
  import: importCharts,
  export: exportCharts,
  verify,
  backup,
  restore,
  'print-job': printJob,
};

async function main([name, ...words]: readonly string[]): Promise<ExitCode> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw badInput(name === undefined ? USAGE : `there is no command "${name}"\n${USAGE}`);
  return command(words);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError))
    say(error instanceof Error ? `unexpected failure: ${error.name}` : 'unexpected failure');
  else say(error.message);
  process.exitCode = error instanceof CommandError ? error.exitCode : EXIT.noData;
}
