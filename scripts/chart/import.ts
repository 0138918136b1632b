/** `import --data DIR FILE…`: takes chart files in, all of them or none. An empty folder becomes a clinic first. */
import { badInput, type Command, EXIT, printJson, readWords, required } from './command.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { readText } from './read-chart.ts';
import { credentialsOrSetUp, withService } from './sign-in.ts';

/** The most that one transaction takes. */
const MOST_FILES = 1_000;

/** Imports charts. */
export const importCharts: Command = async (words) => {
  const { values, positionals } = readWords(words, DATA_OPTIONS);
  const data = required(values.data, 'data');
  if (positionals.length === 0) throw badInput('import needs at least one chart file');
  if (positionals.length > MOST_FILES) throw badInput(`import takes at most ${MOST_FILES} files at once`);
  const files = positionals.map((name) => ({ name, text: readText(name) }));
  const options = serviceOptions(data);
  await withService(options, await credentialsOrSetUp(options, values.user), async ({ ask }) => {
    printJson(await ask('chart:import', { files }));
  });
  return EXIT.fine;
};
