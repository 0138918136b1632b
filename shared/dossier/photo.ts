/** Photographs: where and when, what they show, and marks set on them. */
import { z } from 'zod';

import { codeText, dayText, idText, instantText, lengthUm, sha256Text, shortText, volumeUl } from './parts.ts';

/** A coordinate on a photo, pixels of its own. */
const pixel = z.number().min(0).max(100_000);

/** A photo. The picture itself lies in the store of sealed files. */
export const photoSchema = z.looseObject({
  fileId: idText,
  /** The small picture of it. */
  thumbFileId: idText,
  /** Of the picture's file, which a signature over the chart covers with this. */
  sha256: sha256Text,
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.number().int().positive().max(100_000),
  height: z.number().int().positive().max(100_000),
  /** When, by this computer's clock: of a photo taken here. What a file says of its time is not trusted. */
  takenAt: instantText.nullable(),
  /** The day it shows, as somebody who knows it entered it; null: that of the visit, else of the adding. */
  takenOn: dayText.nullable(),
  moment: z.enum(['before', 'after', 'follow-up']),
  /** The drawing whose view it has; null: none. */
  view: codeText.nullable(),
  caption: shortText,
  /** A known length on it; distances on a flat photo are approximate. */
  scale: z.looseObject({ x1: pixel, y1: pixel, x2: pixel, y2: pixel, lengthUm }).nullable(),
  marks: z
    .array(z.looseObject({ id: idText, x: pixel, y: pixel, volumeUl: volumeUl.nullable(), note: shortText }))
    .max(2_000),
});

/** Which picture an entry is about stays; what is said about it may change. */
export const PHOTO_FIXED = ['fileId', 'thumbFileId', 'sha256', 'mediaType', 'width', 'height'] as const;
