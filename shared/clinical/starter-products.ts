/**
 * Products to begin a catalogue with. Only what a source states is filled in; the rest is for the clinic to copy from
 * the label. None is in the catalogue until somebody adds it.
 */
import type { DoNotMix, Ingredient } from '../chart/label.ts';
import type { AllergenCode } from './allergens.ts';
import type { FlagCode } from './regulatory-flags.ts';

/** What is known of a product. */
export interface StarterProduct {
  readonly name: string;
  readonly ingredients: readonly Ingredient[];
  readonly packUl?: number;
  readonly singleUse?: true;
  readonly ph?: { readonly low: number; readonly high: number };
  readonly allergens: readonly AllergenCode[];
  readonly flags: readonly FlagCode[];
  readonly doNotMix: readonly DoNotMix[];
  /** Each fact and the tag of its source. */
  readonly facts: readonly { readonly fact: string; readonly tag: string }[];
}

const ofMgPerMl = (name: string, mgPerMl: number): Ingredient => ({
  name,
  strength: { value: mgPerMl * 1_000, unit: 'ug/mL' },
});
const unknown = (name: string): Ingredient => ({ name, strength: null });

const lidocaine = (percent: number): StarterProduct => ({
  name: `Lidocaine ${percent} %`,
  ingredients: [ofMgPerMl('Lidocaine hydrochloride', percent * 10)],
  allergens: ['amide-anaesthetic'],
  flags: [],
  doNotMix: [
    {
      with: 'local anaesthetic',
      reason: 'not recommended with another local anaesthetic: insufficient data',
      source: 'L24',
    },
  ],
  facts: [
    { fact: `${percent} % = ${percent * 10} mg/mL`, tag: 'L24' },
    { fact: 'not to be mixed with another local anaesthetic', tag: 'L24' },
  ],
});

const procaine = (percent: number): StarterProduct => ({
  name: `Procaine ${percent} %`,
  ingredients: [ofMgPerMl('Procaine hydrochloride', percent * 10)],
  ph: { low: 3, high: 5.5 },
  allergens: ['ester-anaesthetic', 'sulfite', 'chlorobutanol'],
  flags: [],
  doNotMix: [],
  facts: [
    { fact: `${percent} % = ${percent * 10} mg/mL`, tag: 'L25' },
    { fact: 'pH 3 to 5.5', tag: 'L25' },
    { fact: 'ester of PABA; acetone sodium bisulfite; chlorobutanol in multi-dose vials', tag: 'L25' },
  ],
});

/** Products as their labels and the literature state them. */
export const STARTER_PRODUCTS: readonly StarterProduct[] = [
  lidocaine(0.5),
  lidocaine(1),
  lidocaine(2),
  procaine(1),
  procaine(2),
  {
    name: 'Kybella',
    ingredients: [ofMgPerMl('Deoxycholic acid', 10)],
    packUl: 2_000,
    singleUse: true,
    allergens: ['benzyl-alcohol'],
    flags: [],
    doNotMix: [{ with: '*', reason: 'dilution or admixture not recommended', source: 'L21' }],
    facts: [
      { fact: '10 mg/mL, vial of 2 mL for one patient', tag: 'L21' },
      { fact: 'contains benzyl alcohol', tag: 'L21' },
      { fact: 'not to be diluted or mixed', tag: 'L21' },
    ],
  },
  {
    name: 'NCTF 135HA',
    ingredients: [unknown('Hyaluronic acid, not cross-linked')],
    allergens: [],
    flags: [],
    doNotMix: [],
    facts: [{ fact: 'several components with hyaluronic acid that is not cross-linked', tag: 'L17' }],
  },
  {
    name: 'Profhilo',
    ingredients: [ofMgPerMl('Hyaluronic acid, hybrid', 32)],
    packUl: 2_000,
    allergens: [],
    flags: [],
    doNotMix: [],
    facts: [{ fact: '64 mg in 2 mL', tag: 'L19' }],
  },
  {
    name: 'CPM-HA20G',
    ingredients: [ofMgPerMl('Hyaluronic acid', 20)],
    allergens: [],
    flags: [],
    doNotMix: [],
    facts: [{ fact: '20 mg/mL', tag: 'L18' }],
  },
  {
    name: 'Buflomedil 50 mg / 5 mL',
    ingredients: [ofMgPerMl('Buflomedil', 10)],
    packUl: 5_000,
    allergens: [],
    flags: ['buflomedil'],
    doNotMix: [],
    facts: [{ fact: '50 mg in 5 mL (Loftyl, Ikelan); suspended in the European Union', tag: 'L23' }],
  },
  {
    name: 'Phosphatidylcholine and deoxycholate',
    ingredients: [unknown('Phosphatidylcholine'), unknown('Sodium deoxycholate')],
    allergens: [],
    flags: ['fat-dissolver'],
    doNotMix: [],
    facts: [{ fact: 'not approved; sold as Aqualyx, Lipodissolve, Lipo Lab, Kabelline', tag: 'L22' }],
  },
  {
    name: 'Glutathione for injection',
    ingredients: [unknown('Glutathione')],
    allergens: [],
    flags: ['injectable-glutathione'],
    doNotMix: [],
    facts: [{ fact: 'no injectable product is approved for lightening the skin', tag: 'L26' }],
  },
];
