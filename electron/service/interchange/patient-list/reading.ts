/** How a list is read: what somebody chose, and what the list itself tells where nobody did. */
import { unguardCell } from '#shared/interchange/tables/csv.ts';
import { guessColumns, guessWeightUnit, looksLikeTitles } from '#shared/interchange/patient-list/guess-columns.ts';
import { guessDateOrder } from '#shared/interchange/patient-list/read-date.ts';
import { splitName } from '#shared/interchange/patient-list/read-row.ts';
import {
  type ChosenReading,
  type Encoding,
  type ListField,
  type Reading,
  type Separator,
} from '#shared/interchange/patient-list/reading.ts';
import { guessSexWords } from '#shared/interchange/patient-list/sex-words.ts';
import { type PatientListPlan } from '#shared/ipc/interchange-patients.ts';
import { type Line } from './cells.ts';

const LONGEST_WORD = 100;

const tidy = (cell: string): string => unguardCell(cell).trim().replace(/\s+/g, ' ');

/** Words in the column of sexes with how often they stand there: those that nobody can know first, then the most frequent. */
function sexWordsOf(cells: readonly string[], chosen: ChosenReading['sexWords']): Reading['sexWords'] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const word = tidy(cell);
    if (word !== '' && word.length <= LONGEST_WORD) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const guessed = guessSexWords([...counts.keys()]);
  const own = new Map(chosen.map(({ word, sex }) => [word, sex]));
  const isUnknown = ({ word }: { readonly word: string }) => (guessed.get(word) ?? null) === null;
  // Whether it was guessed, not whether it was chosen since: a line that is answered stays where it is.
  return [...counts]
    .map(([word, count]) => ({ word, count, sex: own.get(word) ?? guessed.get(word) ?? null }))
    .sort((a, b) => Number(isUnknown(b)) - Number(isUnknown(a)) || b.count - a.count);
}

/** What a list is read by. */
export function readingOf(
  lines: readonly Line[],
  chosen: ChosenReading,
  basics: { readonly encoding: Encoding; readonly separator: Separator },
): { reading: Reading; titles: readonly string[]; body: readonly Line[] } {
  const first = lines[0]?.cells ?? [];
  const header = chosen.header ?? (lines.length > 0 && looksLikeTitles(first));
  const body = header ? lines.slice(1) : lines;
  const width = header ? first.length : body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const guessed = header ? guessColumns(first) : [];
  // What is said of columns that are not there, or of a field a second time, does not count.
  const said = chosen.columns ?? guessed;
  const columns = Array.from({ length: width }, (_, i): ListField | null => {
    const field = said[i] ?? null;
    return field !== null && said.indexOf(field) === i ? field : null;
  });
  const column = (field: ListField): readonly string[] => {
    const at = columns.indexOf(field);
    return at < 0 ? [] : body.map(({ cells }) => cells[at] ?? '');
  };
  const title = header ? (first[columns.indexOf('weight')] ?? '') : '';
  const reading: Reading = {
    ...basics,
    header,
    columns,
    dateOrder: chosen.dateOrder ?? guessDateOrder(column('birthDate').map(tidy)),
    nameOrder: chosen.nameOrder,
    weightUnit: chosen.weightUnit ?? guessWeightUnit(title),
    sexWords: sexWordsOf(column('sex'), chosen.sexWords),
  };
  return { reading, titles: header ? first : [], body };
}

/** What must be chosen: there is more than one way to read it. */
export function questionsOf(reading: Reading, body: readonly Line[]): PatientListPlan['questions'] {
  const { columns, dateOrder, nameOrder } = reading;
  const hasFamily = columns.includes('family');
  if (!hasFamily && !columns.includes('fullName')) return ['name-column'];
  const names = columns.indexOf('fullName');
  const isOpen = ({ cells }: Line) => splitName(tidy(cells[names] ?? ''), null) === null;
  return [
    ...(columns.includes('birthDate') && dateOrder === null ? (['date-order'] as const) : []),
    ...(!hasFamily && nameOrder === null && body.some(isOpen) ? (['name-order'] as const) : []),
  ];
}
