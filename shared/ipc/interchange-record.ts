/** One session, one patient or the clinic itself in an open format: as texts from the service, as files from the app. */
import { z } from 'zod';

const id = z.string().min(1).max(100);

const ofSession = z.object({ sessionId: id });
const ofPatient = z.object({ patientId: id });

/** How tables are written. */
const csvSchema = z.object({
  separator: z.enum([',', ';']),
  decimal: z.enum(['.', ',']),
  /** Whether the file begins with what tells a spreadsheet that it is UTF-8. */
  byteOrderMark: z.boolean(),
});

/** A print or a picture of a session. */
const paperSchema = z.object({
  sessionId: id,
  kind: z.enum(['pdf', 'svg']),
  title: z.string().max(200),
  data: z.instanceof(Uint8Array),
});

/** Tables as the standard has them. */
export const PLAIN_CSV: CsvChoice = { separator: ',', decimal: '.', byteOrderMark: false };

/** Channels of the service. */
export const recordContract = {
  'record:export': {
    input: z.object({
      /** The clinic itself holds nothing of a patient: shelf, people, settings. */
      scope: z.union([ofSession, ofPatient, z.object({ clinic: z.literal(true) })]),
      format: z.enum(['json', 'csv', 'fhir']),
      csv: csvSchema.optional(),
      /** Of tables, lines alone: they go under those of the patient before. */
      linesOnly: z.boolean().optional(),
      /** Prints and pictures of sessions that go along in FHIR. */
      papers: z.array(paperSchema).max(5_000).optional(),
    }),
    output: z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) }),
  },
} as const;

/** Channels of the main process. */
export const recordMainContract = {
  /** One file where the user says, or several in a new folder within one; null where the dialog was closed. */
  'file:export-record': {
    input: z.object({
      scope: z.union([ofSession, ofPatient]),
      format: z.enum(['json', 'csv', 'fhir', 'pdf']),
      csv: csvSchema.optional(),
      paper: z.enum(['A4', 'Letter']),
      /** Pictures of the session that go along in FHIR, as the screen draws them. */
      drawings: z
        .array(z.object({ title: z.string().max(200), svg: z.string().max(20_000_000) }))
        .max(50)
        .optional(),
    }),
    output: z.object({ paths: z.array(z.string()).nullable() }),
  },
} as const;

/** How tables are written. */
export type CsvChoice = z.infer<typeof csvSchema>;

/** What is exported: a session, a patient, or the clinic itself. */
export type RecordScope = z.infer<(typeof recordContract)['record:export']['input']>['scope'];

/** In which format. */
export type RecordFormat = z.infer<(typeof recordContract)['record:export']['input']>['format'];

/** A file as text. */
export type RecordFile = z.infer<(typeof recordContract)['record:export']['output']>['files'][number];

/** A print or a picture of a session that goes along in FHIR. */
export type SessionPaper = z.infer<typeof paperSchema>;
