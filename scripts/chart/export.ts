/** `export --data DIR --session ID|--patient ID|--all --format json|csv|fhir|pdf --out DIR`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readPatient } from '../../electron/service/db/patient-table.ts';
import { sessionIds } from '../../electron/service/db/session-table.ts';
import { type Store } from '../../electron/service/store.ts';
import { badInput, type Command, EXIT, printJson, readWords, required } from './command.ts';
import { printCharts } from './export-pdf.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { credentialsOf, type SignedIn, withService } from './sign-in.ts';
import { writeWhole } from './write-whole.ts';

const OPTIONS = {
  ...DATA_OPTIONS,
  session: { type: 'string' },
  patient: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
} as const;

const FORMATS = ['json', 'csv', 'fhir', 'pdf'];
const LATER = ['csv', 'fhir'];

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

function outFolder(value: string | undefined): string {
  const out = resolve(required(value, 'out'));
  try {
    mkdirSync(out, { recursive: true });
  } catch {
    throw badInput(`--out ${out}: cannot be made a folder`);
  }
  return out;
}

/** The charts as text; names are made distinct, because ids from elsewhere may differ in odd characters only. */
async function chartTexts({ ask }: SignedIn, sessions: readonly string[], as: 'file' | 'pdf') {
  const taken = new Set<string>();
  const charts = [];
  for (const sessionId of sessions) {
    const { text, fileName } = await ask('chart:export', { sessionId, as });
    let name = fileName;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = fileName.replace(/\.json$/, `-${n}.json`);
    taken.add(name.toLowerCase());
    charts.push({ sessionId, text, name });
  }
  return charts;
}

/** Exports charts. */
export const exportCharts: Command = async (words) => {
  const { values, positionals } = readWords(words, OPTIONS);
  const [stray] = positionals;
  if (stray !== undefined) throw badInput(`not understood: ${stray}`);
  const data = required(values.data, 'data');
  const format = required(values.format, 'format');
  if (!FORMATS.includes(format)) throw badInput(`--format ${format}: must be one of ${FORMATS.join(', ')}`);
  if (LATER.includes(format)) throw badInput(`--format ${format}: not available in this version`);
  const paper = values.paper ?? 'A4';
  if (paper !== 'A4' && paper !== 'Letter') throw badInput(`--paper ${paper}: must be A4 or Letter`);
  const wanted = { session: values.session, patient: values.patient, all: values.all };
  requireOneChoice(wanted);
  const options = serviceOptions(data);
  const known = await credentialsOf(options, values.user);
  const out = outFolder(values.out);
  const charts = await withService(options, known, (signedIn) =>
    chartTexts(signedIn, wantedSessions(signedIn.store, wanted), format === 'pdf' ? 'pdf' : 'file'),
  );
  const files = charts.map(({ name }) => join(out, format === 'pdf' ? name.replace(/\.json$/, '.pdf') : name));
  if (format === 'pdf') {
    await printCharts(
      {
        dataFolder: options.dataFolder,
        personId: known.personId,
        paper,
        sessions: charts.map(({ sessionId }, i) => ({ sessionId, out: files[i] ?? '' })),
      },
      known.password,
    );
  } else {
    for (const [i, { text }] of charts.entries()) writeWhole(files[i] ?? '', text);
  }
  printJson({ files });
  return EXIT.fine;
};
