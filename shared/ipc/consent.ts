/** Consent is signed on screen: the service takes the text, the time and the pictures. */
import { z } from 'zod';

import { consentSchema } from '../dossier/consent.ts';
import { entrySchema } from '../dossier/entry.ts';

const id = z.string().min(1).max(100);

/** A signature is drawn with a few strokes: its picture is far smaller. */
const LARGEST_PICTURE_BYTES = 500_000;

const hand = z.object({
  name: z.string().trim().min(1).max(500),
  strokes: consentSchema.shape.signer.shape.strokes.min(1),
  /** PNG. */
  picture: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length > 0 && length <= LARGEST_PICTURE_BYTES, { message: 'no picture of this size' }),
});

/** Channels of consent. */
export const consentContract = {
  /** Writes a signed consent down, with the words that this version of the text has, at the service's own time. */
  'consent:sign': {
    input: z.object({
      id,
      patientId: id,
      sessionId: id.nullable(),
      /** The version that was shown; another one is refused with `stale`. */
      template: z.object({ id, version: z.number().int().positive() }),
      /** Every point of the text, agreed to or refused; their words are the service's own. */
      choices: z.array(z.object({ code: z.string().max(100), agreed: z.boolean() })).max(50),
      signer: hand.extend({ relation: consentSchema.shape.signer.shape.relation }),
      witness: hand.nullable(),
    }),
    output: entrySchema,
  },
  /** The picture of a signature. */
  'consent:picture': {
    input: z.object({ id, whose: z.enum(['signer', 'witness']) }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
} as const;
