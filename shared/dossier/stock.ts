/** Products, lots and what lies on the shelf. */
import { z } from 'zod';

import { doNotMixSchema, ingredientSchema, phSchema } from '../chart/label.ts';
import { codeText, dayText, idText, longText, shortText, volumeUl } from './parts.ts';

/** A product of the clinic's catalogue. */
export const productSchema = z.looseObject({
  name: shortText.min(1),
  manufacturer: shortText,
  form: shortText,
  ingredients: z.array(ingredientSchema).max(100),
  /** Volume of one vial or ampoule; null: unknown. */
  packUl: volumeUl.nullable(),
  singleUse: z.boolean(),
  ph: phSchema.nullable(),
  /** Codes of allergen classes (`shared/clinical`). */
  allergens: z.array(codeText).max(50),
  /** Codes of regulatory flags (`shared/clinical`). */
  flags: z.array(codeText).max(50),
  /** What the label says it must not be mixed with: words, or `*` for anything at all. */
  doNotMix: z.array(doNotMixSchema).max(50),
  /** Where each fact was read. */
  sources: z.array(z.looseObject({ fact: shortText, source: shortText })).max(50),
  gtin: z.string().max(14),
  lowStock: z.number().int().min(0).max(100_000).nullable(),
  notes: longText,
  archived: z.boolean(),
});

/** A lot of a product. */
export const lotSchema = z.looseObject({
  productId: idText,
  lot: shortText.min(1),
  expiry: dayText.nullable(),
  supplier: shortText,
  invoice: shortText,
  receivedOn: dayText.nullable(),
  /** The whole barcode as read. */
  udi: shortText,
  gtin: z.string().max(14),
  serial: shortText,
  /** Not to be used until somebody says otherwise. */
  blocked: z.boolean(),
  notes: longText,
});

/** Vials in (more than 0) or out (less); never revised. `counted`: how many there were, whatever was written before. */
export const stockMoveSchema = z.looseObject({
  lotId: idText,
  vials: z.number().int().min(-100_000).max(100_000),
  reason: z.enum(['received', 'used', 'discarded', 'returned', 'counted']),
  /** The session it was used in. */
  usedIn: idText.nullable(),
  note: shortText,
});
