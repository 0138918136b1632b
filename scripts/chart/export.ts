/** `export --data DIR --session ID|--patient ID|--all --format json|csv|fhir|pdf --out DIR`. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { requirePatient } from '../../electron/service/db/patient-table.ts';
import { sessionIds } from '../../electron/service/db/session-table.ts';
import { AppError } from '#shared/errors.ts';
import { badInput, type Command, EXIT, printJson, readWords, required, valueOf } from './command.ts';
import { printCharts } from './export-pdf.ts';
import { actorOf, DATA_OPTIONS, serviceOptions, withService, withStore } from './open-data.ts';
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

function wantedSessions(data: string, { session, patient, all }: Wanted): readonly string[] {
  const chosen = [session !== undefined, patient !== undefined, all === true].filter(Boolean).length;
  if (chosen !== 1) throw badInput('say what to export: one of --session ID, --patient ID, --all');
  if (session !== undefined) return [session];
  try {
    return withStore(serviceOptions(data), (store) =>
      sessionIds(store, patient === undefined ? null : requirePatient(store, patient).id),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      throw badInput(`--patient ${patient ?? ''}: not found`);
    throw error;
  }
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
async function chartTexts(data: string, sessions: readonly string[], actor: string) {
  const taken = new Set<string>();
  return withService(serviceOptions(data), async (service) => {
    const charts = [];
    for (const sessionId of sessions) {
      const { text, fileName } = valueOf(await service.call('chart:export', { sessionId }, actor));
      let name = fileName;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = fileName.replace(/\.json$/, `-${n}.json`);
      taken.add(name.toLowerCase());
      charts.push({ sessionId, text, name });
    }
    return charts;
  });
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
  const out = outFolder(values.out);
  const sessions = wantedSessions(data, { session: values.session, patient: values.patient, all: values.all });
  const charts = await chartTexts(data, sessions, actorOf(values.user));
  const files = charts.map(({ name }) => join(out, format === 'pdf' ? name.replace(/\.json$/, '.pdf') : name));
  if (format === 'pdf') {
    await printCharts({
      dataFolder: resolve(data),
      paper,
      sessions: charts.map(({ sessionId }, i) => ({ sessionId, out: files[i] ?? '' })),
    });
  } else {
    for (const [i, { text }] of charts.entries()) writeWhole(files[i] ?? '', text);
  }
  printJson({ files });
  return EXIT.fine;
};
