/** Which section of the user guide tells more about a finding. */

/** Kinds that are judged by the window of a technique. */
export const OF_THE_WINDOW: ReadonlySet<string> = new Set(['too-close', 'too-far', 'gap']);

const OF_THE_DRAWING: ReadonlySet<string> = new Set([
  ...OF_THE_WINDOW,
  'duplicate',
  'off-skin',
  'used-again',
  'planned-left',
]);

/** The section for a kind of finding, by its anchor. */
export function guideSection(kind: string): string {
  if (kind.startsWith('caution-')) return 'caution-zones';
  if (kind.startsWith('limit-') || kind === 'allergen-conflict') return 'the-guard-at-the-cocktail';
  return OF_THE_DRAWING.has(kind) ? 'findings' : 'cocktail';
}
