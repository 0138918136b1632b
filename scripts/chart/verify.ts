/** `verify --data DIR`: looks at every page, reference, log entry and chart. */
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { type Command, EXIT, printJson, readWords, required } from './command.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { credentialsOf, withStore } from './sign-in.ts';

/** Verifies the clinic's database. */
export const verify: Command = async (words) => {
  const { values } = readWords(words, DATA_OPTIONS);
  const options = serviceOptions(required(values.data, 'data'), { inspect: true });
  const report = await withStore(options, await credentialsOf(options, values.user), verifyStore);
  printJson(report);
  return report.findings.length === 0 ? EXIT.fine : EXIT.findings;
};
