/** What the clinic has decided: presets, limits, how grave an answer is, who may do what until when. */
import { z } from 'zod';

import { componentSchema, techniqueSchema } from '../chart/schema.ts';
import {
  amountMinor,
  codeText,
  currencyText,
  dayText,
  idText,
  lengthUm,
  longText,
  shortText,
  volumeUl,
} from './parts.ts';

const angleDegrees = z.number().int().min(-180).max(180);
/** null: what the window suggests. */
const spacingUm = lengthUm.nullable();

/** How marks are laid out: points over an area, points on a line, or threads. */
export const protocolPatternSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('fill'),
    fill: z.enum(['hexagonal', 'square', 'staggered']),
    spacingUm,
    /** Distance of staggered rows; null: the spacing. */
    rowUm: lengthUm.nullable(),
    angleDegrees,
  }),
  z.looseObject({
    kind: z.literal('line'),
    division: z.enum(['every', 'count']),
    spacingUm,
    count: z.number().int().min(1).max(500),
  }),
  z.looseObject({
    kind: z.literal('threads'),
    layout: z.enum(['parallel', 'fan']),
    threadCount: z.number().int().min(1).max(100),
    lengthUm,
    spacingUm,
    openingDegrees: z.number().int().min(1).max(360),
    angleDegrees,
  }),
]);

/** A named preset for a treatment. */
export const protocolSchema = z.looseObject({
  name: shortText.min(1),
  indication: shortText,
  technique: techniqueSchema,
  /** Volume set at each point; null: not said. */
  volumeUl: volumeUl.nullable(),
  /** Volume of a cm of thread, and of a cm² of skin; null: not said. */
  threadUlPerCm: volumeUl.nullable(),
  areaUlPerCm2: volumeUl.nullable(),
  /** The pattern it is laid in; null: by hand. */
  pattern: protocolPatternSchema.nullable(),
  /** Ingredients without lots: those are of a day. */
  components: z.array(componentSchema).max(100),
  /** Where its numbers come from; empty: the clinic's own. */
  source: longText,
  notes: longText,
  archived: z.boolean(),
});

/** A named preset for a treatment. */
export type Protocol = z.infer<typeof protocolSchema>;
/** How its marks are laid out. */
export type ProtocolPattern = z.infer<typeof protocolPatternSchema>;

/** A limit as the clinic has confirmed or entered it. */
export const limitSchema = z.looseObject({
  /** Code of a published limit (`shared/clinical`), or null for one of the clinic's own. */
  published: codeText.nullable(),
  name: shortText.min(1),
  substance: shortText,
  enabled: z.boolean(),
  /** The product label on which somebody checked it. */
  label: shortText,
  /** The day on which it was checked there; null: not said. */
  confirmedOn: dayText.nullable().optional(),
  /** Numbers by code, units in the code; those that count are in `shared/cocktail/guard/values.ts`. */
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
