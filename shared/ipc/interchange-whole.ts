/** Everything out: the work in pieces, as the service gives it, and how the user starts it and watches it. */
import { z } from 'zod';

import { LANGUAGES } from '../language.ts';

const id = z.string().min(1).max(100);
const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const nothing = z.object({});
const job = z.string().min(1).max(300);
const path = z.string().min(1).max(4_000);
const folder = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/);

/** A text file of the export. */
const textFile = z.object({ path: z.string(), text: z.string() });
/** Lines of the clinic's tables, by name; heads are in the lines of the clinic. */
const tableLines = z.record(z.string(), z.string());

const patientLine = z.object({
  folder: z.string(),
  name: z.string(),
  born: z.string(),
  sex: z.string(),
  reference: z.string(),
  sessions: count,
  lastOn: z.string(),
});

/** One patient's part of a whole export. */
export const wholePatientSchema = z.object({
  texts: z.array(textFile),
  tables: tableLines,
  /** Photos and signatures, to be fetched one by one. */
  pictures: z.array(z.object({ path: z.string(), fileId: id, sha256 })),
  /** Charts that can be printed; `from` is the digest of what a print is made from. */
  pdfs: z.array(z.object({ path: z.string(), sessionId: id, from: sha256 })),
  line: patientLine,
  sessions: count,
  entries: count,
});

/** What is to be done, told at the beginning. */
export const wholePlanSchema = z.object({
  job,
  exportedAt: z.iso.datetime(),
  program: z.object({ name: z.string(), version: z.string() }),
  clinic: z.object({ name: z.string() }),
  /** Names the records the export is of, without telling which they are. */
  source: sha256,
  auditHead: z.object({ seq: count, hash: z.string() }),
  /** With which pieces of an archive are sealed until it is packed. */
  stagingKey: z.instanceof(Uint8Array),
  paper: z.enum(['A4', 'Letter']),
  patients: z.array(z.object({ id, folder, sessions: count })),
});

/** Channels of the service; all but the first take what it gave. */
export const wholeContract = {
  'whole:begin': {
    input: z.object({ pseudonymised: z.boolean(), to: z.enum(['folder', 'zip']) }),
    output: wholePlanSchema,
  },
  'whole:patient': {
    input: z.object({ job, patientId: id, folder, withPdfs: z.boolean(), language: z.enum(LANGUAGES).default('en') }),
    output: wholePatientSchema,
  },
  'whole:picture': {
    input: z.object({ job, fileId: id }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
  'whole:clinic': { input: z.object({ job }), output: z.object({ texts: z.array(textFile), tables: tableLines }) },
  'whole:end': {
    input: z.object({
      job,
      outcome: z.enum(['done', 'cancelled', 'failed']),
      patients: count,
      files: count,
      code: z.string().max(100).nullable(),
    }),
    output: nothing,
  },
} as const;

/** Shortest password of an archive; there is no way back without it. */
export const SHORTEST_ZIP_PASSWORD = 12;

/** How far an export has come. */
export const wholeProgressSchema = z.object({
  phase: z.enum(['begin', 'patients', 'clinic', 'pack', 'done']),
  patients: z.object({ done: count, total: count }),
  /** Files written in this run, and files that lay there as they should be. */
  written: count,
  kept: count,
  bytes: count,
  /** Files that could not be taken along. */
  missing: count,
  /** While packing: bytes packed so far and in all. */
  packed: z.object({ done: count, total: count }),
});

/** How the export of this window stands. */
export const wholeStateSchema = z.object({
  status: z.enum(['idle', 'running', 'pausing', 'paused', 'locked', 'done', 'failed', 'cancelled']),
  to: z.enum(['folder', 'zip']),
  path: z.string().nullable(),
  pseudonymised: z.boolean(),
  withPdfs: z.boolean(),
  startedAt: z.iso.datetime().nullable(),
  progress: wholeProgressSchema,
  /** Why it failed. */
  code: z.string().nullable(),
  /** An export that was begun and not finished, by an earlier run of the program perhaps. */
  unfinished: z
    .object({
      to: z.enum(['folder', 'zip']),
      path,
      pseudonymised: z.boolean(),
      withPdfs: z.boolean(),
      startedAt: z.iso.datetime(),
    })
    .nullable(),
});

const choice = { pseudonymised: z.boolean(), withPdfs: z.boolean() } as const;
const password = z.string().min(SHORTEST_ZIP_PASSWORD).max(1_000);

/** Channels of the main process, which asks where to and does the writing. */
export const wholeMainContract = {
  'whole:state': { input: nothing, output: wholeStateSchema },
  /** Asks for a folder, then starts; the state says that nothing runs where the dialog was closed. */
  'whole:to-folder': { input: z.object(choice), output: wholeStateSchema },
  'whole:to-zip': { input: z.object({ ...choice, password }), output: wholeStateSchema },
  /** Goes on with what was begun; an archive needs its password again. */
  'whole:go-on': { input: z.object({ password: password.nullable() }), output: wholeStateSchema },
  /** Forgets what was begun; the pieces of an archive go, files in a folder stay. */
  'whole:drop': { input: nothing, output: wholeStateSchema },
  'whole:pause': { input: nothing, output: wholeStateSchema },
  'whole:resume': { input: nothing, output: wholeStateSchema },
  'whole:cancel': { input: nothing, output: wholeStateSchema },
} as const;

/** What is to be done. */
export type WholePlan = z.infer<typeof wholePlanSchema>;
/** One patient's part. */
export type WholePatient = z.infer<typeof wholePatientSchema>;
/** How far an export has come. */
export type WholeProgress = z.infer<typeof wholeProgressSchema>;
/** How the export stands. */
export type WholeState = z.infer<typeof wholeStateSchema>;
