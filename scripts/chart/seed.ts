/** `seed --data DIR --patients N --sessions N --seed N`: invented records, the same for the same seed. */
import { existsSync, readdirSync } from 'node:fs';

import { createSeeded } from '../../electron/service/sample/seeded-random.ts';
import { fillSynthetic } from '../../electron/service/sample/synthetic.ts';
import { badInput, type Command, EXIT, printJson, readWords, required, wholeNumber } from './command.ts';
import { setUpClinic } from './accounts.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { readPassword } from './password.ts';
import { withStore } from './sign-in.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  patients: { type: 'string' },
  sessions: { type: 'string' },
  seed: { type: 'string' },
} as const;

/** The moment at which all invented records are written. */
const WRITTEN_AT = '2026-11-01T08:00:00.000Z';

function holdsData(folder: string): boolean {
  try {
    return existsSync(folder) && readdirSync(folder).length > 0;
  } catch {
    throw badInput(`${folder}: not a folder`);
  }
}

/** Fills an empty data folder. */
export const seed: Command = async (words) => {
  const { values } = readWords(words, OPTIONS);
  const data = required(values.data, 'data');
  const counts = {
    patients: wholeNumber(values.patients, 'patients'),
    sessions: wholeNumber(values.sessions, 'sessions'),
  };
  const chance = createSeeded(wholeNumber(values.seed, 'seed'));
  if (counts.sessions > 0 && counts.patients === 0) throw badInput('sessions need at least one patient');
  if (holdsData(data)) throw badInput(`${data}: holds data already; invented records never go beside real ones`);
  const password = await readPassword();
  // Keys come from real chance; only what is invented comes out the same again.
  const options = serviceOptions(data, { now: () => new Date(WRITTEN_AT) });
  const personId = await setUpClinic(options, values.user, password);
  const repeatable = { ...options, randomBytes: chance.bytes };
  printJson(
    await withStore(repeatable, { personId, password }, (store) => fillSynthetic(store, counts, chance, personId)),
  );
  return EXIT.fine;
};
