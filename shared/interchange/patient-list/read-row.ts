/** A line of a list of patients, read as a patient. */
import { type PatientInput } from '../../ipc/records.ts';
import { unguardCell } from '../tables/csv.ts';
import { type DateProblem, readDate } from './read-date.ts';
import { type ListField, type NameOrder, type Reading } from './reading.ts';

/** What is wrong with a cell or a line. */
export type RowProblem =
  DateProblem | 'no-name' | 'name-order' | 'sex' | 'weight' | 'too-long' | 'control' | 'too-many-cells';

/** Where and what. `column` from 0; null: the line as a whole. */
export interface FoundProblem {
  readonly column: number | null;
  readonly problem: RowProblem;
}

/** A line as read: a patient, or all that is wrong with it. */
export type ReadRow = { readonly patient: PatientInput } | { readonly problems: readonly FoundProblem[] };

const G_PER_KG = 1_000;
const G_PER_LB = 453.592_37;
const LEAST_G = 300;
const MOST_G = 650_000;

const LONGEST: Readonly<Partial<Record<ListField, number>>> = { phone: 100, reference: 100, notes: 20_000 };
const LONGEST_NAME = 200;

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/;

/** The parts of a whole name: a comma comes after the family name, else the order says where it stands. */
export function splitName(
  name: string,
  order: NameOrder | null,
): { readonly family: string; readonly given: string } | null {
  const comma = name.indexOf(',');
  if (comma > 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const parts = name.split(' ');
  if (parts.length === 1) return { family: name, given: '' };
  if (order === null) return null;
  if (order === 'family-first') return { family: parts[0] ?? '', given: parts.slice(1).join(' ') };
  return { family: parts[parts.length - 1] ?? '', given: parts.slice(0, -1).join(' ') };
}

function readWeight(text: string, unit: Reading['weightUnit']): number | null {
  const found = /^(\d{1,4})(?:[.,](\d{1,3}))?\s*(kg|lbs?)?$/i.exec(text);
  if (found === null) return null;
  const value = Number(`${found[1] ?? ''}.${found[2] ?? '0'}`);
  const isPounds = found[3] === undefined ? unit === 'lb' : found[3].toLowerCase() !== 'kg';
  const grams = Math.round(value * (isPounds ? G_PER_LB : G_PER_KG));
  return grams >= LEAST_G && grams <= MOST_G ? grams : null;
}

/** Reads a line. */
export function readRow(cells: readonly string[], reading: Reading, today: string): ReadRow {
  const problems: FoundProblem[] = [];
  const columnOf = (field: ListField): number => reading.columns.indexOf(field);
  const say = (field: ListField, problem: RowProblem) => {
    problems.push({ column: columnOf(field) < 0 ? null : columnOf(field), problem });
  };
  const text = (field: ListField): string => {
    const column = columnOf(field);
    if (column < 0) return '';
    const cell = unguardCell(cells[column] ?? '').trim();
    if (CONTROL.test(cell)) {
      say(field, 'control');
      return '';
    }
    const value = field === 'notes' ? cell.replaceAll('\r\n', '\n') : cell.replace(/\s+/g, ' ');
    if (value.length > (LONGEST[field] ?? LONGEST_NAME)) say(field, 'too-long');
    return value;
  };

  if (cells.slice(reading.columns.length).some((cell) => cell.trim() !== '')) {
    problems.push({ column: null, problem: 'too-many-cells' });
  }
  let [family, given] = [text('family'), text('given')];
  if (columnOf('family') < 0) {
    const name = text('fullName');
    const split = splitName(name, reading.nameOrder);
    if (split === null) say('fullName', 'name-order');
    else [family, given] = [split.family, split.given || given];
    if (split?.family === '') say('fullName', 'no-name');
  } else if (family === '') say('family', 'no-name');

  const dateText = text('birthDate');
  const date = dateText === '' ? null : readDate(dateText, reading.dateOrder, today);
  if (date !== null && 'problem' in date) say('birthDate', date.problem);

  const sexText = text('sex');
  const sex = sexText === '' ? 'unknown' : (reading.sexWords.find(({ word }) => word === sexText)?.sex ?? null);
  if (sex === null) say('sex', 'sex');

  const weightText = text('weight');
  const weightG = weightText === '' ? null : readWeight(weightText, reading.weightUnit);
  if (weightText !== '' && weightG === null) say('weight', 'weight');

  const rest = { phone: text('phone'), email: text('email'), reference: text('reference'), notes: text('notes') };
  if (problems.length > 0 || sex === null) return { problems };
  const birthDate = date !== null && 'date' in date ? date.date : null;
  return { patient: { family, given, birthDate, sex, weightG, ...rest } };
}
