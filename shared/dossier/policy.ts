/** What the clinic has decided: presets, limits, how grave an answer is, who may do what until when. */
import { z } from 'zod';

import { componentSchema, techniqueSchema } from '../chart/schema.ts';
import { amountMinor, codeText, currencyText, dayText, idText, longText, shortText, volumeUl } from './parts.ts';

/** A named preset for a treatment. */
export const protocolSchema = z.looseObject({
  name: shortText.min(1),
  indication: shortText,
  technique: techniqueSchema,
  /** Volume set at each point. */
  volumeUl: volumeUl.nullable(),
  /** The pattern it is laid in, as the pattern editor keeps it; null: by hand. */
  pattern: z.looseObject({ kind: codeText }).nullable(),
  /** Ingredients without lots: those are of a day. */
  components: z.array(componentSchema).max(100),
  /** Where its numbers come from; empty: the clinic's own. */
  source: longText,
  notes: longText,
  archived: z.boolean(),
});

/** A limit as the clinic has confirmed or entered it. */
export const limitSchema = z.looseObject({
  /** Code of a published limit (`shared/clinical`), or null for one of the clinic's own. */
  published: codeText.nullable(),
  name: shortText.min(1),
  substance: shortText,
  enabled: z.boolean(),
  /** The product label on which somebody checked it. */
  label: shortText,
  /** Numbers by code, units in the code: `maxUgPerKg`, `maxUg`, `maxPoints`, `maxVolumeUl`, `minIntervalDays`. */
  values: z.record(codeText, z.number().min(0).max(1e12)),
  notes: longText,
});

/** How grave the clinic takes a screening question. */
export const tierSchema = z.looseObject({
  item: codeText,
  tier: z.enum(['absolute', 'relative', 'consult']),
  notes: longText,
});

/** A licence, training or insurance of somebody who treats. */
export const credentialSchema = z.looseObject({
  accountId: idText,
  kind: z.enum(['licence', 'training', 'insurance']),
  name: shortText.min(1),
  number: shortText,
  issuer: shortText,
  expiresOn: dayText.nullable(),
});

/** A price of the clinic's list. */
export const priceSchema = z.looseObject({
  name: shortText.min(1),
  technique: codeText.nullable(),
  sessions: z.number().int().positive().max(200),
  amountMinor,
  currency: currencyText,
});
