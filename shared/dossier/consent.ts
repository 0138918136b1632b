/** Consent: the clinic's texts, and what patients signed. */
import { z } from 'zod';

import { codeText, idText, languageCode, longText, sha256Text, shortText } from './parts.ts';

/** What a consent is for. */
export const consentPurpose = z.enum(['procedure', 'photos']);

/** A text of the clinic. Its revision is its version. */
export const consentTemplateSchema = z.looseObject({
  purpose: consentPurpose,
  language: languageCode,
  title: shortText.min(1),
  text: z.string().min(1).max(50_000),
  /** A translation stays unreviewed until the clinic approves it. */
  reviewed: z.boolean(),
  inUse: z.boolean(),
});

/** Lines of a signature: points in CSS pixels of the field, with milliseconds since its first. */
const strokes = z
  .array(
    z.looseObject({
      points: z
        .array(z.looseObject({ x: z.number(), y: z.number(), time: z.number(), pressure: z.number().optional() }))
        .max(20_000),
    }),
  )
  .max(500);

const hand = z.looseObject({
  name: shortText.min(1),
  strokes,
  /** The picture of the signature, in the store of sealed files. */
  picture: z.looseObject({ fileId: idText, sha256: sha256Text }).nullable(),
});

/** A consent as signed: the exact text that was shown. Never revised; its time is the entry's. */
export const consentSchema = z.looseObject({
  purpose: consentPurpose,
  template: z.looseObject({ id: idText, version: z.number().int().positive(), reviewed: z.boolean() }),
  language: languageCode,
  title: shortText,
  text: z.string().min(1).max(50_000),
  textSha256: sha256Text,
  /** Single points that the patient agreed to or not (use of photos, teaching). */
  choices: z.array(z.looseObject({ code: codeText, label: shortText, agreed: z.boolean() })).max(50),
  signer: hand.extend({ relation: z.enum(['patient', 'parent', 'guardian', 'representative']) }),
  witness: hand.nullable(),
});

/** A consent taken back. */
export const consentWithdrawalSchema = z.looseObject({ consentId: idText, reason: longText });

/** Signed all the same: treated without written consent; one for each session. */
export const noConsentSchema = z.looseObject({ reason: longText.min(1) });
