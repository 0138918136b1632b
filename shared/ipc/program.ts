/** The program itself: what runs, diagnostics for support, files opened from outside, updates from a folder. */
import { z } from 'zod';

const nothing = z.object({});
const count = z.number().int().min(0);
/** How many of something, without saying how many: `10-99`. */
const range = z.enum(['0', '1-9', '10-99', '100-999', '1000-9999', '10000 or more']);

/** What support may know of the records: sizes, states, orders of magnitude. Nothing that was typed by anybody. */
export const diagnosticsSchema = z.strictObject({
  program: z.string().max(50),
  sqlite: z.string().max(50),
  schemaVersion: count,
  place: z.enum(['clinic', 'sample']),
  integrity: z.enum(['ok', 'damaged']),
  databaseBytes: count,
  pageBytes: count,
  freePages: count,
  rows: z.record(z.string().regex(/^[a-z_]+$/), range),
  settings: z.strictObject({
    theme: z.string().max(20),
    paper: z.string().max(20),
    idleMinutes: count,
    closeMinutes: count,
    countersign: z.boolean(),
  }),
  backups: z.strictObject({
    everyMinutes: count,
    secondPlace: z.boolean(),
    problem: z
      .string()
      .regex(/^[a-z-]*$/)
      .nullable(),
    lastTryOutOk: z.boolean().nullable(),
  }),
  /** Calls that failed or were refused, by action. */
  troubles: z.record(z.string().regex(/^[a-z-]+\.[a-z-]+$/), range),
});

/** What support may know. */
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

/** Channels of the service. */
export const programContract = {
  'diagnostics:read': { input: nothing, output: diagnosticsSchema },
} as const;

const versionText = z.string().regex(/^\d+\.\d+\.\d+$/);

/** What lies in a folder that was chosen. */
export const updateOfferSchema = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('genuine'),
    release: versionText,
    against: z.enum(['newer', 'same', 'older']),
    releasedOn: z.iso.date(),
    folder: z.string(),
    file: z.string(),
    bytes: count,
  }),
  z.object({
    verdict: z.enum(['no-key', 'no-manifest', 'not-manifest', 'bad-signature', 'no-package', 'damaged', 'too-old']),
    file: z.string(),
    release: z.string(),
  }),
]);

/** What lies in a folder that was chosen. */
export type UpdateOffer = z.infer<typeof updateOfferSchema>;

/** Channels of the main process. */
export const programMainContract = {
  'about:engine': {
    input: nothing,
    output: z.object({ electron: z.string(), chromium: z.string(), node: z.string(), system: z.string() }),
  },
  /** Exactly what `diagnostics:save` would save. */
  'diagnostics:collect': { input: nothing, output: z.object({ text: z.string() }) },
  /** Saves what was shown last; null: the dialog was closed. */
  'diagnostics:save': { input: nothing, output: z.object({ path: z.string().nullable() }) },
  /** Files that the system asked the program to open, each told once. */
  'opened:take': { input: nothing, output: z.object({ paths: z.array(z.string()) }) },
  /** Asks for a folder or a file and checks what is there; null: the dialog was closed. */
  'update:choose': {
    input: z.object({ what: z.enum(['folder', 'file']) }),
    output: z.object({ offer: updateOfferSchema.nullable() }),
  },
  /** Checks what was chosen once more and makes a verified backup; starts nothing. */
  'update:prepare': { input: nothing, output: z.object({ path: z.string() }) },
} as const;
