/** Patients from a list that another program wrote: what it says, what would come of it, and taking it over. */
import { z } from 'zod';

import { chosenReadingSchema, readingSchema } from '../interchange/patient-list/reading.ts';
import { patientInputSchema } from './records.ts';

const id = z.string().min(1).max(100);
const count = z.number().int().min(0);
const bytes = z.instanceof(Uint8Array);

/** Why a file cannot be read as a list at all. */
export const LIST_REFUSALS = [
  'empty',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-long-cell',
  'spreadsheet',
  'encoding',
  'quotes',
] as const;

/** What is wrong with a line. */
export const ROW_PROBLEMS = [
  'no-name',
  'name-order',
  'date',
  'date-future',
  'date-order',
  'sex',
  'weight',
  'too-long',
  'control',
  'too-many-cells',
] as const;

/** What must be chosen before anything can be taken over. */
export const LIST_QUESTIONS = ['name-column', 'date-order', 'name-order'] as const;

/** What becomes of a line: `here` the patient is here already · `twice` the same patient stands further up. */
export const ROW_OUTCOMES = ['new', 'here', 'twice', 'invalid'] as const;

const planSchema = z.object({
  /** `row`: the line of the file where it was given up. */
  refused: z.object({ code: z.enum(LIST_REFUSALS), row: count.nullable() }).nullable(),
  reading: readingSchema,
  /** Titles of the columns, or nothing where the first line names none. */
  titles: z.array(z.string()),
  /** The first cells of each column. */
  samples: z.array(z.array(z.string())),
  questions: z.array(z.enum(LIST_QUESTIONS)),
  counts: z.object({ rows: count, new: count, here: count, twice: count, invalid: count }),
  /** The first patients as they will be; `row` as a spreadsheet counts, from 1. */
  preview: z.array(z.object({ row: count, outcome: z.enum(ROW_OUTCOMES), patient: patientInputSchema })),
  /** The first of them; `counts.invalid` is of lines. */
  problems: z.array(
    z.object({ row: count, column: count.nullable(), problem: z.enum(ROW_PROBLEMS), cell: z.string() }),
  ),
  problemCount: count,
});

/** Channels of the service. */
export const patientListContract = {
  /** Reads and compares; changes nothing. */
  'patients:plan-import': {
    input: z.object({ bytes, chosen: chosenReadingSchema }),
    output: planSchema,
  },
  /** Takes the patients over in one transaction. */
  'patients:import': {
    input: z.object({
      bytes,
      chosen: chosenReadingSchema,
      /** Also those who are here already, or stand in the list twice. */
      withKnown: z.boolean(),
      /** Leave out lines with something wrong; otherwise they forbid it all. */
      onlyValid: z.boolean(),
      /** How many patients were promised; another number is refused with `stale`. */
      expected: z.number().int().positive(),
    }),
    output: z.object({ ids: z.array(id), known: count, invalid: count }),
  },
} as const;

/** Channels of the main process. */
export const patientListMainContract = {
  /** Asks for a file and reads it; null: the dialog was closed. `bytes` null: it is larger than what can be read. */
  'file:choose-table': {
    input: z.object({}),
    output: z.object({ file: z.object({ name: z.string(), bytes: bytes.nullable() }).nullable() }),
  },
} as const;

/** What would come of a list. */
export type PatientListPlan = z.infer<typeof planSchema>;
