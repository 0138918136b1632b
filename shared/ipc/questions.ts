/** Questions that are asked of all records at once, and patients who turn out to be one. */
import { z } from 'zod';

import { entrySchema } from '../dossier/entry.ts';
import { KIND_NAMES } from '../dossier/kinds.ts';
import { reasonSchema } from './people.ts';
import { patientRowSchema, sessionRowSchema } from './records.ts';

const id = z.string().min(1).max(100);

/** Where a note was found. */
export const noteHitSchema = z.object({
  patientId: id,
  patientFamily: z.string(),
  patientGiven: z.string(),
  birthDate: z.iso.date().nullable(),
  sessionId: id.nullable(),
  /** When it was written, or when the session was. */
  at: z.iso.datetime(),
  source: z.enum(['patient', 'session', 'treatment', 'mark', 'addendum', ...KIND_NAMES]),
  /** The words around what was found. */
  excerpt: z.string(),
});

/** A session of a day with its patient. */
const daySession = sessionRowSchema.extend({
  patientFamily: z.string(),
  patientGiven: z.string(),
  birthDate: z.iso.date().nullable(),
});

/** Channels of questions. */
export const questionsContract = {
  /** Patients who may be the same person: the same name, or the same birth date and a like name. */
  'patient:alike': {
    input: z.object({
      family: z.string().max(200),
      given: z.string().max(200),
      birthDate: z.iso.date().nullable(),
      except: id.nullable(),
    }),
    output: z.array(patientRowSchema),
  },
  /** Reads two records as one from now on; taking the entry back (`dossier:save` with a removal) parts them. */
  'patient:merge': { input: z.object({ from: id, into: id, reason: reasonSchema }), output: entrySchema },
  /** What a patient's record was merged into and what into it. */
  'patient:merged': {
    input: z.object({ id }),
    output: z.object({ person: id, others: z.array(patientRowSchema), merges: z.array(entrySchema) }),
  },
  /** Every note that holds all the words. */
  'notes:search': {
    input: z.object({ query: z.string().trim().min(2).max(200), limit: z.number().int().min(1).max(500) }),
    output: z.object({ hits: z.array(noteHitSchema), more: z.boolean() }),
  },
  /** Sessions between two instants, in their order. */
  'day:list': {
    input: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    output: z.array(daySession),
  },
  /** What stands of some kinds about all patients, with whom it is about: courses due, follow-ups. */
  'dossier:of-all': {
    input: z.object({
      kinds: z
        .array(z.enum(['course', 'adverse-event', 'follow-up', 'patch-test']))
        .min(1)
        .max(4),
    }),
    output: z.array(
      z.object({
        entry: entrySchema,
        patient: patientRowSchema.pick({ id: true, family: true, given: true, birthDate: true }),
        /** The sessions that a course names, or the one that an entry is about. */
        sessions: z.array(sessionRowSchema.pick({ id: true, startedAt: true, zone: true, status: true })),
      }),
    ),
  },
} as const;

/** Where a note was found. */
export type NoteHit = z.infer<typeof noteHitSchema>;
