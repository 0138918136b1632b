/** Mixtures of the invented sessions: made-up products of a made-up maker, to fill the record, not to be followed. */

/** A component before it has an id. */
export interface Ingredient {
  readonly name: string;
  readonly manufacturer: string;
  readonly strength: { readonly value: number; readonly unit: 'ug/mL' };
  readonly volumeUl: number;
  readonly lot: string;
  readonly expiry: string;
}

const ingredient = (name: string, ugPerMl: number, volumeUl: number, lot: string, expiry: string): Ingredient => ({
  name,
  manufacturer: 'Invented Pharma',
  strength: { value: ugPerMl, unit: 'ug/mL' },
  volumeUl,
  lot,
  expiry,
});

/** One mixture for each kind of session. */
export const RECIPES = {
  face: [
    ingredient('Example hyaluronate', 10_000, 1_500, 'DEMO-4711', '2027-06-30'),
    ingredient('Example vitamin solution', 50_000, 500, 'DEMO-2208', '2027-03-31'),
  ],
  scalp: [
    ingredient('Example panthenol', 50_000, 1_500, 'DEMO-1203', '2027-09-30'),
    ingredient('Example lidocaine', 10_000, 500, 'DEMO-0815', '2027-01-31'),
  ],
  body: [
    ingredient('Example caffeine solution', 20_000, 3_000, 'DEMO-3301', '2027-05-31'),
    ingredient('Example lidocaine', 10_000, 1_000, 'DEMO-0815', '2027-01-31'),
  ],
} as const satisfies Record<string, readonly Ingredient[]>;
