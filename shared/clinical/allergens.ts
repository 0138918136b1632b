/**
 * Classes of allergens by which products are recognised: a product is tagged with them, and so is a patient's allergy.
 * Names are in the namespace `clinical` (`allergen.<code>`). A class without a tag has no source on file.
 */

/** A class of allergens. */
export interface AllergenClass {
  readonly code: string;
  /** Tags of `sources.ts` that say which products hold it; empty: no source on file. */
  readonly sources: readonly string[];
  /** Parts of names of substances that belong to it, lower case: proposals while typing, never a verdict. */
  readonly substances: readonly string[];
}

/** Every class, in the order shown. */
export const ALLERGEN_CLASSES = [
  { code: 'amide-anaesthetic', sources: ['S3'], substances: ['lidocaine', 'lignocaine', 'mepivacaine', 'prilocaine'] },
  { code: 'ester-anaesthetic', sources: ['L25'], substances: ['procaine', 'novocain', 'benzocaine', 'tetracaine'] },
  { code: 'sulfite', sources: ['L25'], substances: ['sulfite', 'sulphite', 'bisulfite'] },
  { code: 'chlorobutanol', sources: ['L25'], substances: ['chlorobutanol'] },
  { code: 'benzyl-alcohol', sources: ['L21'], substances: ['benzyl alcohol', 'kybella', 'deoxycholic'] },
  { code: 'paraben', sources: [], substances: ['paraben'] },
  { code: 'fish', sources: ['L38'], substances: ['fish', 'salmon', 'trout', 'pdrn', 'polynucleotide'] },
  { code: 'egg-lecithin', sources: [], substances: ['egg', 'lecithin', 'phosphatidylcholine'] },
  { code: 'soy-lecithin', sources: [], substances: ['soy', 'lecithin', 'phosphatidylcholine'] },
  { code: 'avian-origin', sources: ['L46b'], substances: ['avian', 'bird', 'rooster', 'feather'] },
  { code: 'animal-origin', sources: ['L46b'], substances: ['collagen', 'gelatin', 'porcine', 'bovine'] },
  { code: 'hymenoptera-venom', sources: [], substances: ['bee', 'wasp', 'venom', 'hyaluronidase'] },
  { code: 'bovine-ovine-protein', sources: [], substances: ['bovine', 'ovine', 'hyaluronidase'] },
  { code: 'human-albumin', sources: [], substances: ['albumin', 'botulinum'] },
  { code: 'cows-milk-protein', sources: [], substances: ['milk', 'botulinum'] },
  { code: 'salicylate', sources: [], substances: ['salicyl', 'aspirin', 'silicon'] },
  { code: 'thiamine', sources: [], substances: ['thiamine', 'vitamin b1'] },
  { code: 'cobalamin-cobalt', sources: [], substances: ['cobal', 'vitamin b12'] },
  { code: 'asteraceae', sources: [], substances: ['artichoke', 'chamomile', 'arnica', 'ragweed'] },
  { code: 'other-plant', sources: [], substances: ['pollen', 'herbal'] },
  { code: 'nickel-steel', sources: ['L35b'], substances: ['nickel', 'steel'] },
  { code: 'latex', sources: [], substances: ['latex', 'rubber'] },
  { code: 'chlorhexidine', sources: [], substances: ['chlorhexidine'] },
  { code: 'iodine', sources: [], substances: ['iodine', 'povidone'] },
] as const satisfies readonly AllergenClass[];

/** Code of a class. */
export type AllergenCode = (typeof ALLERGEN_CLASSES)[number]['code'];

/** The class of a code; undefined for one that this program does not know. */
export const allergenClass = (code: string | null): AllergenClass | undefined =>
  ALLERGEN_CLASSES.find((known) => known.code === code);

/** Classes that what is typed may belong to, in the order shown. */
export function classesNamed(substance: string): AllergenClass[] {
  const text = substance.trim().toLowerCase();
  return ALLERGEN_CLASSES.filter(({ substances }) => substances.some((part) => text.includes(part)));
}
