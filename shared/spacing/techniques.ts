/**
 * Techniques of mesotherapy with what published sources say of spacing, depth and volume.
 *
 * Source tags are those of the project's domain fact sheet (S: the brief's own texts, L: literature). What no source
 * verifies is left out. The windows are defaults that a protocol or a treatment may override.
 */

/** The wider family: with a needle, or through unbroken skin. */
export type TechniqueFamily = 'injection' | 'no-needle';

/** One technique. Ranges are [least, greatest], both inclusive. */
export interface Technique {
  readonly code: string;
  readonly family: TechniqueFamily;
  /** Distance to the nearest neighbour along the skin, µm; null: the technique has no spacing between points. */
  readonly spacingUm: readonly [number, number] | null;
  /** True when the window is a proposal drawn from the sources and not a figure they state. */
  readonly isProposal: boolean;
  readonly depthUm?: readonly [number, number];
  readonly volumeUl?: readonly [number, number];
  readonly sources: readonly string[];
}

/** 1-4 cm, the window of techniques for which nothing more specific is published [S2]. */
export const DEFAULT_SPACING_UM = [10_000, 40_000] as const;

/** All techniques in the order they are offered. Their names are looked up by `technique.<code>`. */
export const TECHNIQUES = [
  {
    code: 'point-by-point',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: false,
    depthUm: [4_000, 12_000],
    volumeUl: [100, 200],
    sources: ['S2', 'L2', 'L3'],
  },
  {
    code: 'multiple-micro-injection',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: false,
    sources: ['S2'],
  },
  {
    code: 'epidermic',
    family: 'injection',
    spacingUm: null,
    isProposal: false,
    depthUm: [0, 1_000],
    sources: ['L3', 'L7'],
  },
  {
    code: 'nappage',
    family: 'injection',
    spacingUm: [2_000, 4_000],
    isProposal: false,
    depthUm: [2_000, 4_000],
    sources: ['L3'],
  },
  {
    code: 'papule',
    family: 'injection',
    spacingUm: [8_000, 20_000],
    isProposal: true,
    depthUm: [1_000, 2_000],
    volumeUl: [10, 100],
    sources: ['L1', 'L3', 'L5', 'L6', 'L8'],
  },
  {
    code: 'intradermal-deep',
    family: 'injection',
    spacingUm: [10_000, 30_000],
    isProposal: false,
    depthUm: [0, 4_000],
    volumeUl: [100, 200],
    sources: ['L2', 'L4', 'L5', 'L6'],
  },
  { code: 'deep', family: 'injection', spacingUm: DEFAULT_SPACING_UM, isProposal: true, sources: ['L1', 'L6'] },
  {
    code: 'linear-threading',
    family: 'injection',
    spacingUm: null,
    isProposal: false,
    depthUm: [2_000, 2_000],
    sources: ['L1', 'S2'],
  },
  {
    code: 'microdroplet',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: true,
    volumeUl: [8, 10],
    sources: ['L20', 'L20b'],
  },
  {
    code: 'ha-micropuncture',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: true,
    volumeUl: [50, 50],
    sources: ['L18'],
  },
  {
    code: 'deoxycholic-acid',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: true,
    volumeUl: [200, 200],
    sources: ['L21'],
  },
  { code: 'mesoperfusion', family: 'injection', spacingUm: DEFAULT_SPACING_UM, isProposal: true, sources: ['L5'] },
  {
    code: 'dry',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: true,
    volumeUl: [0, 0],
    sources: ['L5'],
  },
  {
    code: 'mesogun',
    family: 'injection',
    spacingUm: DEFAULT_SPACING_UM,
    isProposal: true,
    sources: ['L8', 'L13', 'S2'],
  },
  { code: 'microneedling', family: 'injection', spacingUm: null, isProposal: false, sources: ['S2'] },
  { code: 'electroporation', family: 'no-needle', spacingUm: null, isProposal: false, sources: ['L9', 'S2'] },
  { code: 'iontophoresis', family: 'no-needle', spacingUm: null, isProposal: false, sources: ['S2'] },
  { code: 'sonophoresis', family: 'no-needle', spacingUm: null, isProposal: false, sources: ['S2'] },
  { code: 'jet', family: 'no-needle', spacingUm: null, isProposal: false, sources: ['L33', 'S2'] },
] as const satisfies readonly Technique[];

/** The code of a technique in the table; a chart may hold others, which are kept as they are. */
export type TechniqueCode = (typeof TECHNIQUES)[number]['code'];

/** The technique of a new treatment. */
export const DEFAULT_TECHNIQUE: Technique = TECHNIQUES[0];

const BY_CODE = new Map<string, Technique>(TECHNIQUES.map((technique) => [technique.code, technique]));

/** The technique with this code, undefined when the table has none. */
export const findTechnique = (code: string): Technique | undefined => BY_CODE.get(code);

/** The key under which the interface finds a technique's name. */
export const techniqueNameKey = (code: TechniqueCode): string => `technique.${code}`;
