/** `export --data DIR --session ID|--patient ID|--all --format json|csv|fhir|pdf --out DIR`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PLAIN_CSV, type CsvChoice } from '#shared/ipc/interchange-record.ts';
import { readPatient } from '../../electron/service/db/patient-table.ts';
import { sessionIds } from '../../electron/service/db/session-table.ts';
import { type ServiceOptions } from '../../electron/service/options.ts';
import { type Store } from '../../electron/service/store.ts';
import { badInput, type Command, EXIT, printJson, readWords, required } from './command.ts';
import { printCharts } from './export-pdf.ts';
import { exportBundles, exportTables, scopesOf, writerTo } from './export-records.ts';
import { exportWhole } from './export-whole.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { type Credentials, credentialsOf, type SignedIn, withService } from './sign-in.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  session: { type: 'string' },
  patient: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
  separator: { type: 'string' },
  decimal: { type: 'string' },
  bom: { type: 'boolean' },
  zip: { type: 'string' },
  pseudonymise: { type: 'boolean' },
} as const;

const FORMATS = ['json', 'csv', 'fhir', 'pdf', 'everything'] as const;

interface Wanted {
  readonly session: string | undefined;
  readonly patient: string | undefined;
  readonly all: boolean | undefined;
}

function requireOneChoice({ session, patient, all }: Wanted): void {
  const chosen = [session !== undefined, patient !== undefined, all === true].filter(Boolean).length;
  if (chosen !== 1) throw badInput('say what to export: one of --session ID, --patient ID, --all');
}

function wantedSessions(store: Store, { session, patient }: Wanted): readonly string[] {
  if (session !== undefined) return [session];
  if (patient !== undefined && readPatient(store, patient) === null) throw badInput(`--patient ${patient}: not found`);
  return sessionIds(store, patient ?? null);
}

/** One of the words given; the first where nothing was said. */
function oneOf<T extends string>(words: readonly [T, ...T[]], value: string | undefined, name: string): T {
  if (value === undefined) return words[0];
  const found = words.find((word) => word === value);
  if (found === undefined) throw badInput(`--${name} ${value}: must be one of ${words.join(' ')}`);
  return found;
}

function outFolder(value: string | undefined): string {
  const out = resolve(required(value, 'out'));
  try {
    mkdirSync(out, { recursive: true });
  } catch {
    throw badInput(`--out ${out}: cannot be made a folder`);
  }
  return out;
}

/** Chart files, each written as it comes. */
async function exportFiles({ ask, store }: SignedIn, wanted: Wanted, out: string): Promise<string[]> {
  const write = writerTo(out);
  const paths = [];
  for (const sessionId of wantedSessions(store, wanted)) {
    const { text, fileName } = await ask('chart:export', { sessionId, as: 'file' });
    paths.push(write({ name: fileName, text }));
  }
  return paths;
}

interface Printing {
  readonly options: ServiceOptions;
  readonly known: Credentials;
  readonly paper: 'A4' | 'Letter';
  readonly out: string;
}

/** Charts on paper: the records are closed first, because the program that prints opens them itself. */
async function exportPrints(wanted: Wanted, { options, known, paper, out }: Printing): Promise<string[]> {
  const taken = new Set<string>();
  const sessions = await withService(options, known, async ({ ask, store }) => {
    const named = [];
    for (const sessionId of wantedSessions(store, wanted)) {
      const { fileName } = await ask('chart:export', { sessionId, as: 'pdf' });
      const stem = fileName.replace(/\.json$/, '');
      let name = stem;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}-${n}`;
      taken.add(name.toLowerCase());
      named.push({ sessionId, out: join(out, `${name}.pdf`) });
    }
    return named;
  });
  const { dataFolder } = options;
  await printCharts({ dataFolder, personId: known.personId, paper, sessions }, known.password);
  return sessions.map(({ out: path }) => path);
}

/** Exports charts and records. */
export const exportCharts: Command = async (words) => {
  const { values, positionals } = readWords(words, OPTIONS);
  const [stray] = positionals;
  if (stray !== undefined) throw badInput(`not understood: ${stray}`);
  const data = required(values.data, 'data');
  const format = oneOf(FORMATS, required(values.format, 'format'), 'format');
  const paper = oneOf(['A4', 'Letter'], values.paper, 'paper');
  const csv: CsvChoice = {
    separator: oneOf([PLAIN_CSV.separator, ';'], values.separator, 'separator'),
    decimal: oneOf([PLAIN_CSV.decimal, ','], values.decimal, 'decimal'),
    byteOrderMark: values.bom === true,
  };
  const wanted = { session: values.session, patient: values.patient, all: values.all };
  requireOneChoice(wanted);
  const options = serviceOptions(data);
  const known = await credentialsOf(options, values.user);
  if (format === 'everything') {
    if (values.all !== true) throw badInput('--format everything is of the whole clinic: --all');
    return exportWhole(options, known, {
      out: values.out,
      zip: values.zip,
      pseudonymised: values.pseudonymise === true,
    });
  }
  if (values.zip !== undefined || values.pseudonymise === true) {
    throw badInput('--zip and --pseudonymise belong to --format everything');
  }
  const out = outFolder(values.out);
  const files =
    format === 'pdf'
      ? await exportPrints(wanted, { options, known, paper, out })
      : await withService(options, known, (signedIn) => {
          const scopes = scopesOf(signedIn, wanted.session, wanted.patient);
          if (format === 'csv') return exportTables(signedIn, scopes, csv, out);
          if (format === 'fhir') return exportBundles(signedIn, scopes, out);
          return exportFiles(signedIn, wanted, out);
        });
  printJson({ files });
  return EXIT.fine;
};
