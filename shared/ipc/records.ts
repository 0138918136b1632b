/** The records that travel between the service and its callers, beside the chart itself. */
import { z } from 'zod';

import { markSchema } from '../chart/schema.ts';

const id = z.string().min(1).max(100);
const name = z.string().trim().max(200);

/** What a user may enter about a patient. Family name and sex are the least a record needs. */
export const patientInputSchema = z.object({
  family: name.min(1),
  given: name,
  birthDate: z.iso.date().nullable(),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  weightG: z.number().int().positive().max(1_000_000).nullable(),
  phone: z.string().trim().max(100),
  email: z.string().trim().max(200),
  reference: z.string().trim().max(100),
  notes: z.string().max(20_000),
});

/** A patient as stored. */
export const patientSchema = patientInputSchema.extend({
  id,
  rowVersion: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** A patient in the list, with what one looks for there. */
export const patientRowSchema = z.object({
  id,
  family: z.string(),
  given: z.string(),
  birthDate: z.iso.date().nullable(),
  sex: patientInputSchema.shape.sex,
  reference: z.string(),
  sessionCount: z.number().int().min(0),
  lastSessionAt: z.iso.datetime().nullable(),
  /** The photo beside the name; null: none. */
  portrait: id.nullable(),
});

/** A session in a patient's history; marks are for its thumbnail. */
export const sessionRowSchema = z.object({
  id,
  patientId: id,
  startedAt: z.iso.datetime(),
  zone: z.string(),
  status: z.enum(['draft', 'signed', 'entered-in-error']),
  practitionerName: z.string(),
  anatomy: z.object({ set: z.string(), sex: z.enum(['female', 'male']) }),
  treatments: z.array(
    z.object({
      id,
      indication: z.string(),
      techniqueCode: z.string(),
      components: z.array(z.string()),
      ingredients: z.array(z.string()).optional(),
    }),
  ),
  givenCount: z.number().int().min(0),
  plannedCount: z.number().int().min(0),
  givenUl: z.number().int().min(0),
  marks: z.array(markSchema),
});

/** A session in a list of several patients': who it is must not be mistaken. */
export const namedSessionSchema = sessionRowSchema.extend({
  patientFamily: z.string(),
  patientGiven: z.string(),
  birthDate: z.iso.date().nullable(),
  portrait: id.nullable(),
});

/** Who treats: named on every chart. */
export const practitionerSchema = z.object({ id, name: name.min(1) });

/** Clinic letterhead and the defaults of this workstation. */
export const settingsSchema = z.object({
  clinicName: name,
  clinicAddress: z.string().trim().max(1_000),
  practitioner: practitionerSchema.nullable(),
  theme: z.enum(['light', 'dark', 'auto']),
  paper: z.enum(['A4', 'Letter']),
  /** Minutes without a key or a pointer after which the window locks. */
  idleMinutes: z.number().int().min(1).max(120),
  /** Minutes locked after which the key is forgotten and a password is needed. */
  closeMinutes: z.number().int().min(1).max(1_440),
  /** How long the clinic must keep a patient's records after the last session, years; null: not decided. */
  retentionYears: z.number().int().min(1).max(100).nullable(),
  /** Whether a signed chart waits for a second practitioner's signature. */
  countersign: z.boolean(),
});

/** The two databases: the clinic's own, and the fictional one to try things on. */
export const placeNameSchema = z.enum(['clinic', 'sample']);

/** What the start screen and the help menu say about the program. */
export const appInfoSchema = z.object({
  version: z.string(),
  place: placeNameSchema,
  dataFolder: z.string(),
  schemaVersion: z.number().int(),
  sqliteVersion: z.string(),
  zone: z.string(),
});

/** A patient as stored. */
export type Patient = z.infer<typeof patientSchema>;
/** A patient as entered. */
export type PatientInput = z.infer<typeof patientInputSchema>;
/** A patient in a list. */
export type PatientRow = z.infer<typeof patientRowSchema>;
/** A session in a list. */
export type SessionRow = z.infer<typeof sessionRowSchema>;
/** Settings of the workstation. */
export type Settings = z.infer<typeof settingsSchema>;
/** Which database. */
export type PlaceName = z.infer<typeof placeNameSchema>;
/** About the program. */
export type AppInfo = z.infer<typeof appInfoSchema>;
/** Who treats. */
export type Practitioner = z.infer<typeof practitionerSchema>;
