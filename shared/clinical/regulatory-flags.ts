/**
 * What authorities have said about substances, by a flag that products carry. Words are in the namespace `catalogue`
 * (`flag.<code>`); the tags are those of `sources.ts`.
 */

/** A flag. */
export interface RegulatoryFlag {
  readonly code: string;
  /** `suspended`: an authority has taken the authorisation away; `warning`: one warns, or the literature does. */
  readonly severity: 'suspended' | 'warning';
  readonly sources: readonly string[];
  /** Parts of names, lower case, by which a product is proposed to carry it. */
  readonly names: readonly string[];
}

/** Every flag, the gravest first. */
export const REGULATORY_FLAGS = [
  { code: 'buflomedil', severity: 'suspended', sources: ['L23'], names: ['buflomedil', 'loftyl', 'ikelan'] },
  {
    code: 'fat-dissolver',
    severity: 'warning',
    sources: ['L22'],
    names: [
      'phosphatidylcholine',
      'sodium deoxycholate',
      'aqualyx',
      'lipodissolve',
      'lipo lab',
      'kabelline',
      'lipostabil',
    ],
  },
  { code: 'injectable-glutathione', severity: 'warning', sources: ['L26'], names: ['glutathione'] },
  { code: 'oil-or-alcohol', severity: 'warning', sources: ['L4'], names: ['oily solution', 'ethanol', 'in oil'] },
] as const satisfies readonly RegulatoryFlag[];

/** Code of a flag. */
export type FlagCode = (typeof REGULATORY_FLAGS)[number]['code'];

/** The flag of a code; undefined for one that this program does not know. */
export const regulatoryFlag = (code: string): RegulatoryFlag | undefined =>
  REGULATORY_FLAGS.find((known) => known.code === code);

/** Flags that names of a product and of what is in it point at: proposals, never a verdict. */
export function flagsNamed(names: readonly string[]): FlagCode[] {
  const text = names.map((name) => name.trim().toLowerCase()).join('\n');
  return REGULATORY_FLAGS.filter(({ names: parts }) => parts.some((part) => text.includes(part))).map(
    ({ code }) => code,
  );
}
