/**
 * The one contract between the user interface, the main process and the chart service.
 *
 * Each channel has a schema for what goes in and what comes out; both ends parse both.
 */
import { z } from 'zod';

import { deltaSchema } from '../chart/delta.ts';
import { chartSchema } from '../chart/schema.ts';
import { ERROR_CODES } from '../errors.ts';
import { auditContract } from './audit.ts';
import { backupContract, backupMainContract } from './backups.ts';
import { cameraMainContract } from './camera.ts';
import { consentContract } from './consent.ts';
import { dossierContract } from './dossier.ts';
import { importContract, importMainContract } from './interchange-in.ts';
import { wholeContract, wholeMainContract } from './interchange-whole.ts';
import { pictureContract, pictureMainContract } from './interchange-pictures.ts';
import { recordContract, recordMainContract } from './interchange-record.ts';
import { patientListContract, patientListMainContract } from './interchange-patients.ts';
import { displayMainContract } from './display.ts';
import { languageMainContract } from './language.ts';
import { lotsContract } from './lots.ts';
import { peopleContract, peopleMainContract } from './people.ts';
import { photoContract } from './photos.ts';
import { programContract, programMainContract } from './program.ts';
import { protocolMainContract } from './protocols.ts';
import { questionsContract } from './questions.ts';
import {
  appInfoSchema,
  patientInputSchema,
  patientRowSchema,
  patientSchema,
  placeNameSchema,
  namedSessionSchema,
  sessionRowSchema,
  settingsSchema,
} from './records.ts';
import { sheetContract, sheetMainContract } from './sheets.ts';
import { signingContract } from './signing.ts';

const id = z.string().min(1).max(100);
const nothing = z.object({});
const paper = z.enum(['A4', 'Letter']);
/** A file the user chose a place for; null when the dialog was closed. */
const savedFile = z.object({ path: z.string().nullable() });
const chartState = z.object({
  chart: chartSchema,
  revision: z.number().int().min(0),
  savedAt: z.iso.datetime(),
});

/** Channels answered by the chart service, in the app and in plain Node alike. */
export const serviceContract = {
  'app:info': { input: nothing, output: appInfoSchema },
  'place:use': { input: z.object({ place: placeNameSchema }), output: appInfoSchema },
  'settings:get': { input: nothing, output: settingsSchema },
  'settings:save': { input: settingsSchema, output: settingsSchema },
  'patient:search': {
    input: z.object({
      query: z.string().max(200),
      limit: z.number().int().min(1).max(500),
      offset: z.number().int().min(0),
    }),
    output: z.object({ patients: z.array(patientRowSchema), total: z.number().int().min(0) }),
  },
  'patient:get': { input: z.object({ id }), output: patientSchema },
  'patient:create': { input: patientInputSchema, output: patientSchema },
  'patient:update': {
    input: z.object({ id, rowVersion: z.number().int().positive(), patient: patientInputSchema }),
    output: patientSchema,
  },
  'session:list': { input: z.object({ patientId: id }), output: z.array(sessionRowSchema) },
  'session:recent': {
    input: z.object({ limit: z.number().int().min(1).max(50) }),
    output: z.array(namedSessionSchema),
  },
  'session:start': {
    input: z.object({ patientId: id, copyFrom: id.nullable() }),
    output: chartState,
  },
  'session:open': { input: z.object({ sessionId: id }), output: chartState },
  'session:apply': {
    input: z.object({
      sessionId: id,
      /** The revision the delta starts from; another one is refused with `stale`. */
      baseRevision: z.number().int().min(0),
      delta: deltaSchema,
      origin: z.enum(['edit', 'undo', 'redo']),
    }),
    output: z.object({ revision: z.number().int().positive(), savedAt: z.iso.datetime() }),
  },
  'chart:import': {
    /** Whole texts of chart files, with the names they are reported under. */
    input: z.object({
      files: z
        .array(z.object({ name: z.string(), text: z.string() }))
        .min(1)
        .max(1_000),
    }),
    output: z.object({
      imported: z.array(
        z.object({ name: z.string(), sessionId: id, patientId: id, outcome: z.enum(['new', 'unchanged']) }),
      ),
    }),
  },
  'chart:export': {
    /** What the text is for: the audit trail says how a chart left. */
    input: z.object({ sessionId: id, as: z.enum(['file', 'pdf', 'print']) }),
    output: z.object({ text: z.string(), fileName: z.string() }),
  },
  ...peopleContract,
  ...signingContract,
  ...backupContract,
  ...auditContract,
  ...dossierContract,
  ...lotsContract,
  ...photoContract,
  ...consentContract,
  ...questionsContract,
  ...sheetContract,
  ...pictureContract,
  ...recordContract,
  ...wholeContract,
  ...patientListContract,
  ...importContract,
  ...programContract,
} as const;

/** A session's chart on paper; `photos`: entries of those that go along. */
const sessionPrint = z.object({ sessionId: id, paper, photos: z.array(id).max(500).optional() });

/** Channels answered by the main process itself: dialogs, files, printing. */
export const mainContract = {
  'file:export-chart': { input: z.object({ sessionId: id }), output: savedFile },
  'file:export-pdf': { input: sessionPrint, output: savedFile },
  /** Writes a chart that could not be saved where the user says: nothing may be lost for want of a disk. */
  'file:save-copy': { input: z.object({ chart: chartSchema }), output: savedFile },
  'file:show': { input: z.object({ path: z.string().max(4_000) }), output: nothing },
  'print:send': { input: sessionPrint, output: nothing },
  /** Closes the window although something in it is not saved: whoever sits there was asked. */
  'window:close': { input: nothing, output: nothing },
  ...peopleMainContract,
  ...backupMainContract,
  ...protocolMainContract,
  ...sheetMainContract,
  ...patientListMainContract,
  ...wholeMainContract,
  ...pictureMainContract,
  ...recordMainContract,
  ...cameraMainContract,
  ...languageMainContract,
  ...displayMainContract,
  ...importMainContract,
  ...programMainContract,
} as const;

/** Every channel. */
export const contract = { ...serviceContract, ...mainContract } as const;

/** A channel of the service. */
export type ServiceChannel = keyof typeof serviceContract;
/** A channel of the main process. */
export type MainChannel = keyof typeof mainContract;
/** Any channel. */
export type Channel = keyof typeof contract;
/** What a channel takes, before parsing. */
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
/** What a channel takes, parsed. */
export type ParsedInput<C extends Channel> = z.output<(typeof contract)[C]['input']>;
/** What a channel answers. */
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;

/** A failure as it travels: no stack, no patient data. */
export const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A failure as it travels. */
export type Failure = z.infer<typeof failureSchema>;

/** What every call answers. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
