/**
 * The two sets of limits that were found published, with where they were read. None counts until the clinic has
 * checked it on the label of its own product; no other limit comes with the program.
 */
import type { LimitValues } from './values.ts';

/** Grade of a source: A label, regulator or reviewed paper; B professional or secondary. */
interface LimitSource {
  /** Tag as in `shared/clinical/sources.ts`. */
  readonly tag: string;
  readonly grade: 'A' | 'B';
  /** What of the limit it says; words: `limits:says.<code>`. */
  readonly says: string;
}

/** A published limit. Words: `limits:published.<code>`. */
export interface PublishedLimit {
  readonly code: string;
  /** Name of the limit as it is kept; a substance's name is the same in every language of the program. */
  readonly name: string;
  /** Parts of names, lower case, by which a component is taken to hold the substance. */
  readonly words: readonly string[];
  readonly values: LimitValues;
  /** Where only some sources of lidocaine are meant. */
  readonly epinephrine: 'with' | 'without' | null;
  /** Regions without sides in which the label has it injected; null: anywhere. */
  readonly regions: readonly string[] | null;
  readonly sources: readonly LimitSource[];
}

/** Names under which lidocaine is sold; a name only helps to recognise, and the chart can say otherwise. */
export const LIDOCAINE_WORDS = ['lidocain', 'lignocain', 'xylocain', 'emla'] as const;

/** Names of deoxycholic acid and its salt, and of the product whose label is on file. */
export const DEOXYCHOLIC_WORDS = ['deoxychol', 'kybella'] as const;

/** Every published limit, in the order shown. */
export const PUBLISHED_LIMITS = [
  {
    code: 'lidocaine-plain',
    name: 'Lidocaine without epinephrine',
    words: LIDOCAINE_WORDS,
    values: { maxUgPerKg: 4_500, maxUg: 300_000 },
    epinephrine: 'without',
    regions: null,
    sources: [
      { tag: 'L24', grade: 'A', says: 'infiltration-range' },
      { tag: 'L24c', grade: 'A', says: 'lidocaine-topical-label' },
      { tag: 'L24d', grade: 'B', says: 'lidocaine-infiltration-summary' },
    ],
  },
  {
    code: 'lidocaine-epinephrine',
    name: 'Lidocaine with epinephrine',
    words: LIDOCAINE_WORDS,
    values: { maxUgPerKg: 7_000, maxUg: 500_000 },
    epinephrine: 'with',
    regions: null,
    sources: [{ tag: 'L24b', grade: 'A', says: 'lidocaine-epinephrine-label' }],
  },
  {
    code: 'deoxycholic-acid',
    name: 'Deoxycholic acid',
    words: DEOXYCHOLIC_WORDS,
    values: {
      maxPointUl: 200,
      maxPoints: 50,
      maxVolumeUl: 10_000,
      maxUg: 100_000,
      minSpacingUm: 10_000,
      maxSessions: 6,
      minIntervalMonths: 1,
    },
    epinephrine: null,
    regions: ['submental'],
    sources: [{ tag: 'L21', grade: 'A', says: 'kybella-label' }],
  },
] as const satisfies readonly PublishedLimit[];

/** The published limit of a code; undefined for one that this program does not know. */
export const publishedLimit = (code: string | null): PublishedLimit | undefined =>
  PUBLISHED_LIMITS.find((known) => known.code === code);
