/** Parts of a product's label: what is in it, and what it must not meet. */
import { z } from 'zod';

const shortText = z.string().max(500);

/** A substance in a product. */
export const ingredientSchema = z.looseObject({
  name: shortText.min(1),
  strength: z
    .looseObject({ value: z.number().positive().max(1e12), unit: z.enum(['ug/mL', 'U/mL', 'IU/mL']) })
    .nullable(),
});

/** Between which values of pH it lies. */
export const phSchema = z.looseObject({ low: z.number().min(0).max(14), high: z.number().min(0).max(14) });

/** What the label says it must not be mixed with: words, or `*` for anything at all. */
export const doNotMixSchema = z.looseObject({ with: shortText.min(1), reason: shortText, source: shortText });

/** Lidocaine in a component, where somebody has said it: 0 for none. Its name may not tell. */
export const lidocaineSchema = z.looseObject({
  ugPerMl: z.number().min(0).max(1_000_000),
  withEpinephrine: z.boolean(),
});

/** A substance in a product. */
export type Ingredient = z.infer<typeof ingredientSchema>;
/** What a product must not be mixed with. */
export type DoNotMix = z.infer<typeof doNotMixSchema>;
