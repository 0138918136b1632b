/** How a list of patients from another program is to be read: what was found out, and what somebody chose. */
import { z } from 'zod';

import { patientInputSchema } from '../../ipc/records.ts';

/** Character encodings of files that other programs write. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** What stands between two cells. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
/** The order of day, month and year. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
/** Which part of a whole name stands first, where no comma says it. */
export const NAME_ORDERS = ['family-first', 'given-first'] as const;
/** Units of a weight. */
export const WEIGHT_UNITS = ['kg', 'lb'] as const;
/** What a column may hold. */
export const LIST_FIELDS = [
  'family',
  'given',
  'fullName',
  'birthDate',
  'sex',
  'weight',
  'phone',
  'email',
  'reference',
  'notes',
] as const;

/** Columns beyond these are not looked at by any list of patients. */
export const MOST_COLUMNS = 200;
/** Lines of one file. */
export const MOST_ROWS = 100_000;
/** Size of one file. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Characters of one cell. Longer than any note: most likely a quote that was closed too late. */
export const LONGEST_CELL = 100_000;
/** Different words for a sex that are offered for choosing. */
export const MOST_SEX_WORDS = 30;

const sex = patientInputSchema.shape.sex;

/** What somebody chose; null: to be found out. */
export const chosenReadingSchema = z.object({
  encoding: z.enum(ENCODINGS).nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  header: z.boolean().nullable(),
  /** What each column holds, in their order; null: it is not taken over. */
  columns: z.array(z.enum(LIST_FIELDS).nullable()).max(MOST_COLUMNS).nullable(),
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  nameOrder: z.enum(NAME_ORDERS).nullable(),
  weightUnit: z.enum(WEIGHT_UNITS).nullable(),
  /** What words for a sex mean, as they stand in the file. */
  sexWords: z.array(z.object({ word: z.string().max(100), sex })).max(1_000),
});

/** What a list is read by. Where the order of dates or names is null, nobody can know it: it must be chosen. */
export const readingSchema = z.object({
  encoding: z.enum(ENCODINGS),
  separator: z.enum(SEPARATORS),
  header: z.boolean(),
  columns: z.array(z.enum(LIST_FIELDS).nullable()),
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  nameOrder: z.enum(NAME_ORDERS).nullable(),
  weightUnit: z.enum(WEIGHT_UNITS),
  /** Words that stand in the file; sex null: not known. */
  sexWords: z.array(z.object({ word: z.string(), sex: sex.nullable(), count: z.number().int().positive() })),
});

/** A column's content. */
export type ListField = (typeof LIST_FIELDS)[number];
/** The order of day, month and year. */
export type DateOrder = (typeof DATE_ORDERS)[number];
/** The order of the parts of a name. */
export type NameOrder = (typeof NAME_ORDERS)[number];
/** A unit of weight. */
export type WeightUnit = (typeof WEIGHT_UNITS)[number];
/** A character encoding. */
export type Encoding = (typeof ENCODINGS)[number];
/** What stands between cells. */
export type Separator = (typeof SEPARATORS)[number];
/** What somebody chose. */
export type ChosenReading = z.infer<typeof chosenReadingSchema>;
/** What a list is read by. */
export type Reading = z.infer<typeof readingSchema>;

/** Nothing chosen yet. */
export const NOTHING_CHOSEN: ChosenReading = {
  encoding: null,
  separator: null,
  header: null,
  columns: null,
  dateOrder: null,
  nameOrder: null,
  weightUnit: null,
  sexWords: [],
};
