/** What a protocol starts as: empty, or a copy. */
import type { Protocol, ProtocolPattern } from '#shared/dossier/policy.ts';
import { DEFAULT_TECHNIQUE, findTechnique } from '#shared/spacing/techniques.ts';

/** Nothing but the usual technique. */
export const emptyProtocol = (): Protocol => ({
  name: '',
  indication: '',
  technique: { code: DEFAULT_TECHNIQUE.code, spacingUm: ownWindow(DEFAULT_TECHNIQUE.code) },
  volumeUl: null,
  threadUlPerCm: null,
  areaUlPerCm2: null,
  pattern: null,
  components: [],
  source: '',
  notes: '',
  archived: false,
});

/** The window that a technique carries by itself. */
export function ownWindow(code: string): [number, number] | null {
  const window = findTechnique(code)?.spacingUm ?? null;
  return window === null ? null : [window[0], window[1]];
}

/** A pattern of a kind, as the pattern editor begins one; null: by hand. */
export function newPattern(kind: ProtocolPattern['kind'] | null): ProtocolPattern | null {
  switch (kind) {
    case null:
      return null;
    case 'fill':
      return { kind, fill: 'hexagonal', spacingUm: null, rowUm: null, angleDegrees: 0 };
    case 'line':
      return { kind, division: 'every', spacingUm: null, count: 5 };
    case 'threads':
      return {
        kind,
        layout: 'parallel',
        threadCount: 5,
        lengthUm: 30_000,
        spacingUm: null,
        openingDegrees: 90,
        angleDegrees: 0,
      };
  }
}
