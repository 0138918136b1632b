/** Charts coming in from files and going out to them. */
import { type Papers, seal, unseal } from '#shared/chart/chart-file.ts';
import { sameJson } from '#shared/chart/delta.ts';
import { parseChartText } from '#shared/chart/parse.ts';
import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { joinEntries } from '#shared/dossier/joined.ts';
import { AppError } from '#shared/errors.ts';
import { type PatientInput } from '#shared/ipc/records.ts';
import { isErased } from './audit/erasure-table.ts';
import { appendChange } from './db/change-log.ts';
import { readChart, requireChart } from './db/chart-read.ts';
import { insertChart } from './db/chart-write.ts';
import { readPatient } from './db/patient-table.ts';
import { entriesOfPatient } from './dossier/entry-table.ts';
import { addPatient } from './patients.ts';
import { insertPapers, readPapers } from './signing/paper-table.ts';
import { brokenHashes } from './signing/record.ts';
import { type Store } from './store.ts';

/** A chart file as text, with the name it is reported under. */
export interface ChartFile {
  readonly name: string;
  readonly text: string;
}

interface Imported {
  name: string;
  sessionId: string;
  patientId: string;
  outcome: 'new' | 'unchanged';
}

interface ParsedFile {
  readonly chart: Chart;
  readonly papers: Papers;
}

const unreadable = (file: string, path: string, problem: string, problems: number): AppError =>
  new AppError('invalid-file', 'a file cannot be read as a chart', { file, path, problem, problems });

/** A chart and what stands under it. A file whose content is not what was signed is refused. */
function openFile(name: string, whole: Chart): ParsedFile {
  const unsealed = unseal(whole);
  if (!unsealed.ok) throw unreadable(name, unsealed.path, unsealed.message, 1);
  const { chart, papers } = unsealed;
  const [path, ...others] = brokenHashes(chart, papers);
  if (path === undefined) return { chart, papers };
  throw unreadable(name, path, 'the content of the file is not what was signed', others.length + 1);
}

function parseFile({ name, text }: ChartFile): Chart {
  const parsed = parseChartText(text);
  if (parsed.ok) return parsed.chart;
  const [problem] = parsed.problems;
  const failure = unreadable(name, problem?.path ?? '$', problem?.message ?? '', parsed.problems.length);
  throw problem?.code === 'newer-version' ? new AppError('newer-file', failure.message, failure.detail) : failure;
}

const LONGEST_NAME = 200;

function patientOf({ patient }: Chart): PatientInput {
  return {
    family: patient.name.family.trim().slice(0, LONGEST_NAME) || '?',
    given: patient.name.given.trim().slice(0, LONGEST_NAME),
    birthDate: patient.birthDate ?? null,
    sex: patient.sex,
    weightG: patient.weightG ?? null,
    phone: '',
    email: '',
    reference: '',
    notes: '',
  };
}

function importOne(store: Store, name: string, whole: Chart, actor: string): Imported {
  const { chart, papers } = openFile(name, whole);
  const sessionId = chart.session.id;
  const patientId = chart.patient.id;
  const present = readChart(store, sessionId);
  if (present !== null) {
    if (sameJson(present.chart, chart) && sameJson(readPapers(store, sessionId), papers))
      return { name, sessionId, patientId, outcome: 'unchanged' };
    throw new AppError('conflict', 'this session is here already with other content', { file: name, sessionId });
  }
  if (isErased(store, patientId)) {
    throw new AppError('conflict', 'the records of this patient were erased', { file: name, patientId });
  }
  if (readPatient(store, patientId) === null) addPatient(store, patientId, patientOf(chart), actor);
  const stored = insertChart(store, chart);
  insertPapers(store, { sessionId, revision: 0, actor, source: 'file' }, papers);
  const entry = { sessionId, patientId: null, revision: 0, actor, origin: 'import' as const };
  appendChange(store, { ...entry, body: { chart, papers } }, stored.savedAt);
  return { name, sessionId, patientId, outcome: 'new' };
}

/** Takes parsed charts in. Runs inside the caller's transaction. */
export const importParsed = (
  store: Store,
  charts: readonly { readonly name: string; readonly chart: Chart }[],
  actor: string,
): Imported[] => charts.map(({ name, chart }) => importOne(store, name, chart, actor));

/** Takes chart files in: all of them, or none. */
export function importFiles(store: Store, files: readonly ChartFile[], actor: string): Imported[] {
  const charts = files.map((file) => ({ name: file.name, chart: parseFile(file) }));
  return store.write(() => importParsed(store, charts, actor));
}

/** A chart as the text of a file, with a name for it that says nothing about the patient. */
export function exportChart(store: Store, sessionId: string): { text: string; fileName: string; patientId: string } {
  const stored = requireChart(store, sessionId).chart;
  // What is signed holds all that joined it; a draft is shown as it would be signed now.
  const chart =
    stored.session.status === 'draft' ? joinEntries(stored, entriesOfPatient(store, stored.patient.id, null)) : stored;
  const day = chart.session.startedAt.slice(0, 10);
  const safeId = sessionId.replace(/[^A-Za-z0-9-]+/g, '_');
  return {
    text: `${JSON.stringify(seal(chartSchema.parse(chart), readPapers(store, sessionId)), null, 2)}\n`,
    fileName: `chart-${day}-${safeId}.json`,
    patientId: chart.patient.id,
  };
}
