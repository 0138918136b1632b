/** Who is treated: history, allergies, medicines, skin and hair, what is hoped for. */
import { z } from 'zod';

import { codeText, dayText, longText, shortText } from './parts.ts';

/** Medical history; one for each patient, in revisions. */
export const historySchema = z.looseObject({
  conditions: z.array(shortText).max(200),
  notes: longText,
  familyHistory: longText,
  /** Said in so many words: an empty list of allergies is not the same. */
  noKnownAllergies: z.boolean(),
  noMedicines: z.boolean(),
});

/** An allergy or intolerance. */
export const allergySchema = z.looseObject({
  substance: shortText.min(1),
  /** Code of an allergen class (`shared/clinical`), by which components are recognised; null: none fits. */
  allergenClass: codeText.nullable(),
  reaction: shortText,
  severity: z.enum(['mild', 'moderate', 'severe', 'unknown']),
  since: shortText,
  status: z.enum(['active', 'refuted']),
});

/** A medicine that is or was taken. */
export const medicineSchema = z.looseObject({
  name: shortText.min(1),
  dose: shortText,
  since: dayText.nullable(),
  lastTaken: dayText.nullable(),
  stopped: dayText.nullable(),
  prescriber: shortText,
  notes: longText,
});

/** Skin and hair as seen on one day. */
export const analysisSchema = z.looseObject({
  date: dayText,
  fitzpatrick: z.number().int().min(1).max(6).nullable(),
  norwood: z.enum(['I', 'II', 'IIa', 'III', 'IIIa', 'III-vertex', 'IV', 'IVa', 'V', 'Va', 'VI', 'VII']).nullable(),
  ludwig: z.enum(['I', 'II', 'III']).nullable(),
  skin: longText,
  hair: longText,
});

/** A consultation: why the patient comes and what they may expect. */
export const consultationSchema = z.looseObject({
  date: dayText,
  concern: longText,
  indication: shortText,
  goals: longText,
  expectations: z.enum(['realistic', 'discussed', 'unrealistic']).nullable(),
  notes: longText,
});
