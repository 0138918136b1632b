/** `verify --data DIR`: looks at every page, reference, log entry and chart. */
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { type Command, EXIT, printJson, readWords, required } from './command.ts';
import { DATA_OPTIONS, serviceOptions, withStore } from './open-data.ts';

/** Verifies the clinic's database. */
export const verify: Command = (words) => {
  const { values } = readWords(words, DATA_OPTIONS);
  const options = serviceOptions(required(values.data, 'data'), { inspect: true });
  const report = withStore(options, verifyStore);
  printJson(report);
  return report.findings.length === 0 ? EXIT.fine : EXIT.findings;
};
