/**
 * What is asked around the needle, with where each item comes from: tags as in the documentation's list of sources;
 * an item without a tag has no source on file.
 */

/** An item to tick. */
export interface CareItem {
  readonly code: string;
  /** Tags of sources; empty: no source on file. */
  readonly sources: readonly string[];
}

/** What a patient was asked to stop or avoid before a session. */
export const PREPARATION: readonly CareItem[] = [
  { code: 'blood-thinners', sources: ['S2'] },
  { code: 'anti-inflammatories', sources: ['S2'] },
  { code: 'supplements', sources: ['S2'] },
  { code: 'retinoids', sources: ['S2'] },
  { code: 'exfoliants', sources: ['S2'] },
  { code: 'no-make-up', sources: [] },
];

/** What is checked before the needle. */
export const CHECKLIST: readonly CareItem[] = [
  { code: 'single-use-needle', sources: ['S2'] },
  { code: 'sterile-equipment', sources: ['S2'] },
  { code: 'product-authorised', sources: ['S2'] },
  { code: 'hands', sources: [] },
  { code: 'vials-checked', sources: [] },
  { code: 'sharps', sources: [] },
  { code: 'emergency-kit', sources: [] },
];
