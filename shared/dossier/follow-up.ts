/** After the session: sheets that were given, and what went wrong. */
import { z } from 'zod';

import { codeText, dayText, idText, languageCode, longText, shortText } from './parts.ts';

/** Whether a sheet is for the time before a session or after it. */
export const sheetPurpose = z.enum(['preparation', 'aftercare']);

/** A sheet of the clinic for the time around a session. */
export const aftercareTemplateSchema = z.looseObject({
  purpose: sheetPurpose,
  title: shortText.min(1),
  language: languageCode,
  /** Technique codes it is for; empty: any. */
  techniques: z.array(codeText).max(100),
  /** Region codes it is for; empty: any. */
  regions: z.array(codeText).max(200),
  text: z.string().min(1).max(50_000),
  /** Where its times come from. */
  source: longText,
  reviewed: z.boolean(),
  inUse: z.boolean(),
});

/** A sheet as given. */
export const aftercareSchema = z.looseObject({
  purpose: sheetPurpose,
  template: z.looseObject({ id: idText, version: z.number().int().positive() }),
  title: shortText,
  text: z.string().min(1).max(50_000),
  given: z.enum(['printed', 'file', 'spoken']),
});

/** Grade on one of the published scales. */
const grade = z.looseObject({
  /** `ctcae-injection-site`, or the millimetre scale of one sign. */
  scale: codeText,
  value: z.number().int().min(0).max(5),
  /** Measured size where the scale is one of millimetres. */
  sizeUm: z.number().int().min(0).max(1_000_000).nullable(),
});

/** An adverse event, at any time after a session. */
export const adverseEventSchema = z.looseObject({
  event: codeText,
  description: longText,
  onsetOn: dayText,
  detectedOn: dayText,
  endedOn: dayText.nullable(),
  region: shortText,
  /** Ids of the session's marks it lies at. */
  marks: z.array(idText).max(20_000),
  suspected: z.array(z.looseObject({ product: shortText, lot: shortText })).max(50),
  grades: z.array(grade).max(20),
  severity: z.enum(['mild', 'moderate', 'severe']).nullable(),
  serious: z.boolean(),
  causality: z.enum(['certain', 'probable', 'possible', 'unlikely', 'conditional', 'unassessable']).nullable(),
  /** Ids of photos (entries). */
  photos: z.array(idText).max(100),
  culture: longText,
  biopsy: longText,
  treatment: longText,
  outcome: z.enum(['resolved', 'recovering', 'ongoing', 'resolved-with-sequelae', 'fatal', 'unknown']),
  reported: z.looseObject({ to: shortText, on: dayText, reference: shortText }).nullable(),
});

/** The look back some weeks after a session, for late infections. */
export const followUpSchema = z.looseObject({
  on: dayText,
  how: z.enum(['visit', 'telephone', 'message', 'not-reached']),
  finding: z.enum(['nothing', 'event']).nullable(),
  notes: longText,
});
