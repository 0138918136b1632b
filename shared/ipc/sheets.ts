/** Sheets beside the chart: printed, or written as PDF, from a page of the program's own. */
import { z } from 'zod';

import { VIEW_IDS } from '../anatomy/views.ts';

const id = z.string().min(1).max(100);
const paper = z.enum(['A4', 'Letter']);

/** More drawings than this do not fit on one page at a size that one can draw on. */
export const MOST_BLANK_VIEWS = 4;

/** Outer sizes of a label for a syringe, mm. */
export const LABEL_MM = {
  '60x30': { width: 60, height: 30 },
  '89x36': { width: 89, height: 36 },
} as const;

/** Names of the label sizes, in the order in which they are offered. */
export const LABEL_SIZES = ['60x30', '89x36'] as const satisfies readonly (keyof typeof LABEL_MM)[];

/** What a recall is about: a lot by its number, one lot of the catalogue, or a product. */
const recallOf = z.discriminatedUnion('by', [
  z.object({ by: z.literal('lot'), lot: z.string().trim().min(1).max(500) }),
  z.object({ by: z.literal('lot-id'), lotId: id }),
  z.object({ by: z.literal('product'), productId: id }),
]);

/** Which sheet, of what, on which paper. */
export const sheetSchema = z.discriminatedUnion('kind', [
  /** Text for the time around a session, as given; `id`: the entry. */
  z.object({ kind: z.literal('aftercare'), patientId: id, id, paper }),
  /** A course with its sessions; `id`: the entry. */
  z.object({ kind: z.literal('course'), patientId: id, id, withPayments: z.boolean(), paper }),
  /** Whom to call. */
  z.object({ kind: z.literal('recall'), of: recallOf, paper }),
  /** A chart to write on by hand. */
  z.object({
    kind: z.literal('blank'),
    anatomy: z.object({ set: id, sex: z.enum(['female', 'male']) }),
    views: z
      .array(z.enum(VIEW_IDS))
      .min(1)
      .max(MOST_BLANK_VIEWS)
      .refine((views) => new Set(views).size === views.length),
    patientId: id.nullable(),
    paper,
  }),
  /** A label for the syringe of a treatment. */
  z.object({ kind: z.literal('label'), sessionId: id, treatmentId: id, size: z.enum(LABEL_SIZES) }),
]);

/** Channels of the service. */
export const sheetContract = {
  /** Writes down that a sheet left, and how. */
  'sheet:export': { input: z.object({ sheet: sheetSchema, as: z.enum(['pdf', 'print']) }), output: z.object({}) },
} as const;

/** Channels of the main process. */
export const sheetMainContract = {
  'file:export-sheet': { input: sheetSchema, output: z.object({ path: z.string().nullable() }) },
  'print:sheet': { input: sheetSchema, output: z.object({}) },
} as const;

/** Which sheet, of what, on which paper. */
export type SheetRequest = z.infer<typeof sheetSchema>;

/** A sheet of one kind. */
export type SheetOf<K extends SheetRequest['kind']> = Extract<SheetRequest, { kind: K }>;

/** The page of the program that shows a sheet. */
export const sheetAddress = (sheet: SheetRequest): string => `/sheet?of=${encodeURIComponent(JSON.stringify(sheet))}`;

/** Name of the file that is proposed for a sheet. It names no patient: names of files are seen by others. */
export function sheetFileName(sheet: SheetRequest): string {
  const safe = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, '_');
  switch (sheet.kind) {
    case 'recall': {
      const { of } = sheet;
      return `recall-${safe(of.by === 'lot' ? of.lot : of.by === 'lot-id' ? of.lotId : of.productId)}.pdf`;
    }
    case 'blank':
      return 'blank-chart.pdf';
    case 'label':
      return `label-${safe(sheet.sessionId)}.pdf`;
    case 'aftercare':
    case 'course':
      return `${sheet.kind}-${safe(sheet.id)}.pdf`;
  }
}
