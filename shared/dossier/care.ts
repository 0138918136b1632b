/** Around the needle: preparation, anaesthetic, cleansing, what was checked, how the mixture looked. */
import { z } from 'zod';

import { codeText, dayText, idText, instantText, longText, shortText, volumeUl } from './parts.ts';

const tick = z.looseObject({ item: codeText, done: z.boolean(), note: shortText });

/** Everything around one session's needle; one for each session. */
export const careSchema = z.looseObject({
  startedAt: instantText.nullable(),
  endedAt: instantText.nullable(),
  /** What the patient was to stop or do beforehand. */
  preparation: z.array(tick).max(100),
  antiseptic: z.looseObject({ name: shortText, lot: shortText }).nullable(),
  anaesthetic: z
    .looseObject({
      method: z.enum(['none', 'topical', 'injected', 'cooling', 'other']),
      /** Why none was used, or anything else about it. */
      reason: longText,
      products: z
        .array(
          z.looseObject({
            name: shortText,
            lot: shortText,
            /** Cream, mass put on, mg. */
            amountMg: z.number().int().min(0).max(1_000_000).nullable(),
            /** Injected or dropped, µL. */
            volumeUl: volumeUl.nullable(),
            /** Lidocaine in it: µg for each gram of a cream. */
            lidocaineUgPerG: z.number().min(0).max(1_000_000).nullable(),
            /** Lidocaine in it: µg/mL of a solution. */
            lidocaineUgPerMl: z.number().min(0).max(1_000_000).nullable(),
            withEpinephrine: z.boolean(),
            minutes: z.number().int().min(0).max(1_440).nullable(),
          }),
        )
        .max(20),
    })
    .nullable(),
  /** Single use, sterility, hands, sharps. */
  checklist: z.array(tick).max(100),
  /** How each treatment's mixture looked and when it was made. */
  mixtures: z
    .array(
      z.looseObject({
        treatment: idText,
        preparedAt: instantText.nullable(),
        preparedBy: shortText,
        appearance: z.enum(['clear', 'cloudy', 'precipitate', 'colour-change']).nullable(),
        note: shortText,
      }),
    )
    .max(50),
  /** Other treatments on the same day or since the last session. */
  combined: z.array(z.looseObject({ name: shortText, date: dayText.nullable(), note: shortText })).max(50),
  immediateReaction: longText,
});

/** A test of a product on a small place, and its reading. */
export const patchTestSchema = z.looseObject({
  product: shortText.min(1),
  lot: shortText,
  site: shortText,
  placedOn: dayText,
  readOn: dayText.nullable(),
  result: z.enum(['pending', 'negative', 'doubtful', 'positive']),
  notes: longText,
});
