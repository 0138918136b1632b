/** Photographs: taken in whole, read back whole or as a small picture. What is said about them is an entry. */
import { z } from 'zod';

import { MOMENTS } from '../clinical/photos/timeline.ts';
import { PHOTO_LIMITS } from '../clinical/photos/limits.ts';
import { entrySchema } from '../dossier/entry.ts';
import { codeText, dayText, instantText, shortText } from '../dossier/parts.ts';

const id = z.string().min(1).max(100);
const bytes = (most: number) => z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= most);

/** What is known of a photo when it is added. */
const aboutPhoto = z.object({
  takenAt: instantText.nullable(),
  takenOn: dayText.nullable(),
  moment: z.enum(MOMENTS),
  view: codeText.nullable(),
  caption: shortText,
});

/** Channels of photographs. */
export const photoContract = {
  /** Two JPEGs that hold a picture and nothing else; anything more in them is refused with `photo-refused`. */
  'photo:add': {
    input: z.object({
      /** Of the entry; a second try with the same one adds nothing twice. */
      id,
      patientId: id,
      sessionId: id.nullable(),
      picture: bytes(PHOTO_LIMITS.keptBytes),
      thumb: bytes(PHOTO_LIMITS.thumbBytes),
      /** Of the picture, as its header has to say too. */
      width: z.number().int().positive().max(PHOTO_LIMITS.keptSidePx),
      height: z.number().int().positive().max(PHOTO_LIMITS.keptSidePx),
      about: aboutPhoto,
    }),
    output: entrySchema,
  },
  'photo:read': {
    input: z.object({ id, size: z.enum(['thumb', 'full']) }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
  /** The small picture of a photo that came from elsewhere without one; a bare JPEG. */
  'photo:keep-thumb': { input: z.object({ id, thumb: bytes(PHOTO_LIMITS.thumbBytes) }), output: z.object({}) },
} as const;
