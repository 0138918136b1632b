/** Stock, and who got what: from a lot or a product to the patients. */
import { z } from 'zod';

import { VIEW_IDS } from '../anatomy/views.ts';
import { entrySchema } from '../dossier/entry.ts';

const id = z.string().min(1).max(100);
const count = z.number().int().min(0);
const volumeUl = z.number().min(0);

/** Whom to get hold of. */
const contactSchema = z.object({
  id,
  family: z.string(),
  given: z.string(),
  birthDate: z.iso.date().nullable(),
  phone: z.string(),
  email: z.string(),
  reference: z.string(),
});

/** Marks of one place: a region where one was written down, else the drawing. */
const siteSchema = z.object({
  view: z.enum(VIEW_IDS),
  region: z.string().nullable(),
  state: z.enum(['given', 'planned']),
  count,
  volumeUl,
});

/** One use of a lot or a product: in a mixture, as a needle, around the needle, or in a test on the skin. */
export const lotUseSchema = z.object({
  as: z.enum(['component', 'needle', 'anaesthetic', 'antiseptic', 'patch-test']),
  patient: contactSchema,
  /** null: a test without a session. */
  sessionId: id.nullable(),
  status: z.enum(['draft', 'signed', 'entered-in-error']).nullable(),
  startedAt: z.iso.datetime(),
  zone: z.string(),
  practitionerName: z.string(),
  product: z.string(),
  manufacturer: z.string(),
  lot: z.string(),
  /** The catalogue's lot; null: it was typed in. */
  lotId: id.nullable(),
  expiry: z.iso.date().nullable(),
  indication: z.string(),
  techniqueCode: z.string(),
  /** What was drawn up of it, the mixture it went into, and the vials taken. */
  drawnUl: volumeUl.nullable(),
  mixtureUl: volumeUl.nullable(),
  vials: count.nullable(),
  sites: z.array(siteSchema),
});

/** An adverse event in which something is suspected (`named`), or after a session in which it was used. */
export const lotEventSchema = z.object({
  id,
  patient: contactSchema,
  sessionId: id.nullable(),
  event: z.string(),
  onsetOn: z.iso.date(),
  severity: z.string().nullable(),
  serious: z.boolean(),
  outcome: z.string(),
  named: z.boolean(),
});

/** A lot of the catalogue, with its product. */
const knownLotSchema = z.object({
  lotId: id,
  productId: id,
  product: z.string(),
  manufacturer: z.string(),
  lot: z.string(),
  expiry: z.iso.date().nullable(),
  blocked: z.boolean(),
  vials: z.number().int(),
});

/** What lies there of a lot, and what drafts mean to take of it. */
const levelSchema = z.object({ lotId: id, vials: z.number().int(), pendingVials: count, pendingSessions: count });

/** Channels of stock and tracing. */
export const lotsContract = {
  'stock:levels': { input: z.object({}), output: z.array(levelSchema) },
  /** What came and went of a lot, newest first. */
  'stock:moves': { input: z.object({ lotId: id }), output: z.array(entrySchema) },
  /** A delivery: a lot that is there, or a new one, and the vials that came. */
  'stock:receive': {
    input: z.object({
      lotId: id,
      /** The body of a lot that is not in the catalogue yet; null: it is. */
      newLot: z.record(z.string(), z.unknown()).nullable(),
      moveId: id,
      vials: z.number().int().min(1).max(100_000),
      note: z.string().trim().max(500),
    }),
    output: z.object({ lot: entrySchema, move: entrySchema }),
  },
  /** Who got a lot: by its number, whoever made it, or as one lot of the catalogue. */
  'lots:trace': {
    input: z
      .object({ lot: z.string().trim().min(1).max(500).nullable(), lotId: id.nullable() })
      .refine(({ lot, lotId }) => (lot === null) !== (lotId === null)),
    output: z.object({
      lot: z.string(),
      known: z.array(knownLotSchema),
      /** Newest first. */
      uses: z.array(lotUseSchema),
      events: z.array(lotEventSchema),
      /** Lots with a similar number, where there is none with this one. */
      near: z.array(z.string()),
    }),
  },
  /** Where a product was used, lot by lot, and what went wrong after it. */
  'products:use': {
    /** `all`: every use, for paper; a screen gets the newest. */
    input: z.object({ productId: id, all: z.boolean().optional() }),
    output: z.object({
      product: z.string(),
      sessions: count,
      patients: count,
      lots: z.array(
        z.object({
          lot: z.string(),
          sessions: count,
          patients: count,
          firstAt: z.iso.datetime(),
          lastAt: z.iso.datetime(),
        }),
      ),
      /** The newest; `sessions` says how many there are. */
      uses: z.array(lotUseSchema),
      events: z.array(lotEventSchema),
    }),
  },
} as const;

/** One use of a lot or a product. */
export type LotUse = z.infer<typeof lotUseSchema>;
/** An adverse event that may have to do with it. */
export type LotEvent = z.infer<typeof lotEventSchema>;
