/** Sheets that are handed to patients or filed: printed, or written as PDF, from a page of the program's own. */
import { z } from 'zod';

const id = z.string().min(1).max(100);

/** What a sheet is. */
export const SHEET_KINDS = ['aftercare'] as const;

/** Which sheet, of what. `id`: the entry it is made of. */
const sheet = z.object({ kind: z.enum(SHEET_KINDS), id, patientId: id, paper: z.enum(['A4', 'Letter']) });

/** Channels of the service. */
export const sheetContract = {
  /** Writes down that a sheet left, and how. */
  'sheet:export': {
    input: sheet.omit({ paper: true }).extend({ as: z.enum(['pdf', 'print']) }),
    output: z.object({}),
  },
} as const;

/** Channels of the main process. */
export const sheetMainContract = {
  'file:export-sheet': { input: sheet, output: z.object({ path: z.string().nullable() }) },
  'print:sheet': { input: sheet, output: z.object({}) },
} as const;

/** Which sheet, of what, on which paper. */
export type SheetRequest = z.infer<typeof sheet>;
