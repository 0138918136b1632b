/** Products that some questions are about, recognised by the names of what is drawn up. */

/** Parts of names, lower case. A name that is not recognised is not a verdict: the question stays visible. */
const NAMES = {
  'deoxycholic-acid': ['deoxychol', 'kybella', 'belkyra'],
  'vitamin-c': ['vitamin c', 'vit. c', 'vit c', 'ascorb'],
  'tranexamic-acid': ['tranexam', 'txa'],
  'reductase-inhibitor': ['dutasterid', 'finasterid'],
  polynucleotide: ['pdrn', 'polynucleotide', 'polydeoxyribonucleotide', 'pn-hpt', 'salmon'],
  'botulinum-toxin': ['botul', 'toxin', 'botox'],
  'local-anaesthetic': ['caine', 'lignocain'],
  minoxidil: ['minoxidil'],
} as const;

/** Code of a product. Words: `product.<code>` in the namespace `screening`. */
export type ProductCode = keyof typeof NAMES;

/** Whether something that is drawn up or put on is such a product, by its name. */
export const isProduct = (product: ProductCode, name: string): boolean =>
  NAMES[product].some((part) => name.toLowerCase().includes(part));
