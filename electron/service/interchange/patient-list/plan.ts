/** What would come of a list of patients. Nothing is changed here. */
import { readRow, type RowProblem } from '#shared/interchange/patient-list/read-row.ts';
import {
  type ChosenReading,
  MOST_BYTES,
  MOST_SEX_WORDS,
  type Reading,
} from '#shared/interchange/patient-list/reading.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';
import { type PatientInput } from '#shared/ipc/records.ts';
import { type Store } from '../../store.ts';
import { type Cells, cellsOf, guessSeparator, type Line } from './cells.ts';
import { decode, guessEncoding, isSpreadsheet } from './decode.ts';
import { knownPatients, noPatients } from './known.ts';
import { questionsOf, readingOf } from './reading.ts';

/** A patient of the list, with what becomes of them. */
export interface PlannedPatient {
  readonly row: number;
  readonly outcome: 'new' | 'here' | 'twice';
  readonly patient: PatientInput;
}

/** The plan as it is told, and all of its patients. */
export interface ListPlan {
  readonly told: PatientListPlan;
  readonly patients: readonly PlannedPatient[];
}

const MOST_PREVIEW = 12;
const MOST_PROBLEMS = 200;
const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 80;

/** What waits for one answer about the whole list is no news of each line. */
const ASKED: readonly RowProblem[] = ['date-order', 'name-order'];

const shortened = (cell: string): string => (cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell);

/** The first cells of each column that say anything. */
const samplesOf = (body: readonly Line[], columns: Reading['columns']): string[][] =>
  columns.map((_, i) => {
    const samples: string[] = [];
    for (const { cells } of body) {
      const cell = (cells[i] ?? '').trim();
      if (cell !== '' && !samples.includes(shortened(cell))) samples.push(shortened(cell));
      if (samples.length === MOST_SAMPLES) break;
    }
    return samples;
  });

type Refused = NonNullable<PatientListPlan['refused']>['code'];

function openList(bytes: Uint8Array, chosen: ChosenReading): Cells & Pick<Reading, 'encoding' | 'separator'> {
  const refuse = (code: Refused, encoding: Reading['encoding'] = chosen.encoding ?? 'utf-8') => ({
    lines: [],
    refused: { code, row: null },
    encoding,
    separator: chosen.separator ?? ',',
  });
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  if (isSpreadsheet(bytes)) return refuse('spreadsheet');
  const encoding = chosen.encoding ?? guessEncoding(bytes);
  const text = decode(bytes, encoding);
  if (text === null) return refuse('encoding', encoding);
  const separator = chosen.separator ?? guessSeparator(text);
  return { ...cellsOf(text, separator), encoding, separator };
}

/** Reads a list and compares it with who is here. */
export function planList(store: Store, bytes: Uint8Array, chosen: ChosenReading): ListPlan {
  const { lines, refused, encoding, separator } = openList(bytes, chosen);
  const { reading, titles, body } = readingOf(lines, chosen, { encoding, separator });
  const today = store.instant().slice(0, 'yyyy-mm-dd'.length);
  const here = knownPatients(store);
  const listed = noPatients();
  const patients: PlannedPatient[] = [];
  const problems: PatientListPlan['problems'] = [];
  const counts = { rows: body.length, new: 0, here: 0, twice: 0, invalid: 0 };
  let problemCount = 0;
  for (const { row, cells } of refused === null ? body : []) {
    const read = readRow(cells, reading, today);
    if ('problems' in read) {
      counts.invalid += 1;
      const told = read.problems.filter(({ problem }) => !ASKED.includes(problem));
      problemCount += told.length;
      for (const { column, problem } of told) {
        const cell = column === null ? '' : shortened((cells[column] ?? '').trim());
        if (problems.length < MOST_PROBLEMS) problems.push({ row, column, problem, cell });
      }
      continue;
    }
    const { patient } = read;
    const outcome = here.has(patient) ? 'here' : listed.has(patient) ? 'twice' : 'new';
    listed.add(patient);
    counts[outcome] += 1;
    patients.push({ row, outcome, patient });
  }
  const told: PatientListPlan = {
    refused,
    reading: { ...reading, sexWords: reading.sexWords.slice(0, MOST_SEX_WORDS) },
    titles: titles.map(shortened),
    samples: samplesOf(body, reading.columns),
    questions: refused === null ? questionsOf(reading, body) : [],
    counts: refused === null ? counts : { rows: 0, new: 0, here: 0, twice: 0, invalid: 0 },
    preview: patients.slice(0, MOST_PREVIEW),
    problems,
    problemCount,
  };
  return { told, patients };
}
