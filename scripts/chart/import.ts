/** `import --data DIR FILE…`: takes chart files in, all of them or none. */
import { badInput, type Command, EXIT, printJson, readWords, required, valueOf } from './command.ts';
import { actorOf, DATA_OPTIONS, serviceOptions, withService } from './open-data.ts';
import { readText } from './read-chart.ts';

/** The most that one transaction takes. */
const MOST_FILES = 1_000;

/** Imports charts. */
export const importCharts: Command = async (words) => {
  const { values, positionals } = readWords(words, DATA_OPTIONS);
  const data = required(values.data, 'data');
  if (positionals.length === 0) throw badInput('import needs at least one chart file');
  if (positionals.length > MOST_FILES) throw badInput(`import takes at most ${MOST_FILES} files at once`);
  const files = positionals.map((name) => ({ name, text: readText(name) }));
  await withService(serviceOptions(data, { create: true }), async (service) => {
    printJson(valueOf(await service.call('chart:import', { files }, actorOf(values.user))));
  });
  return EXIT.fine;
};
