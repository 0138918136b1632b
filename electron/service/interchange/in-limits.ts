/** How much an import may ask of this computer. Anything beyond is refused before it is read. */

const MIB = 1_048_576;

/** Limits of files that come in. */
export const IN_LIMITS = {
  /** Files of an export: ten thousand patients with fifty files each. */
  files: 500_000,
  /** Of a file of text that is read whole. */
  textBytes: 64 * MIB,
  /** Of all texts that are kept, compressed, from reading to writing. */
  keptBytes: 1_024 * MIB,
  /** Of any file that is only compared with its digest: tables of a large clinic. */
  fileBytes: 8_192 * MIB,
  /** Of everything together. */
  allBytes: 1_048_576 * MIB,
  /** Larger by this much than they are packed are none of our files: the formats come to about forty. */
  ratio: 250,
  /** Small files may be packed however well. */
  ratioFromBytes: MIB,
} as const;
