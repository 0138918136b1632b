/** What a protocol starts as: empty, or a copy. */
import type { Protocol, ProtocolPattern } from '#shared/dossier/policy.ts';
import { asCharted, type ClinicTechnique } from '#shared/spacing/clinic-techniques.ts';

/** Nothing but a technique. */
export const emptyProtocol = (technique: ClinicTechnique): Protocol => ({
  name: '',
  indication: '',
  technique: asCharted(technique),
  volumeUl: null,
  threadUlPerCm: null,
  areaUlPerCm2: null,
  pattern: null,
  components: [],
  source: '',
  notes: '',
  archived: false,
});

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
