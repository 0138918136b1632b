import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type TechniqueValues, techniqueValuesSchema } from '#shared/dossier/clinic.ts';
import { shippedValues } from '#shared/spacing/clinic-techniques.ts';
import { TECHNIQUES } from '#shared/spacing/techniques.ts';
import {
  draftOf,
  valuesOf,
  withHonestSource,
} from '../../../../../renderer/features/settings/techniques/technique-draft.ts';

const USUAL = [10_000, 40_000] as const;

/** [least, greatest] of what the fields can show without rounding. */
const range = (step: number, most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]): [number, number] => [Math.min(a, b) * step, Math.max(a, b) * step]);

describe('a technique being edited', () => {
  it('is kept as it was where nothing is changed', () => {
    const window = range(100, 10_000).filter(([, greatest]) => greatest > 0);
    fc.assert(
      fc.property(
        fc.option(window),
        fc.option(range(10, 10_000)),
        fc.option(range(1, 1_000_000)),
        (spacingUm, depthUm, volumeUl) => {
          const values = { name: 'A', family: 'injection' as const, spacingUm, depthUm, volumeUl, source: 'B' };
          const kept = valuesOf(draftOf(values, USUAL));
          expect(kept).toEqual(values);
          expect(techniqueValuesSchema.safeParse(kept).success).toBe(true);
        },
      ),
    );
  });

  it('leaves a published source behind with other numbers than its own', () => {
    const shipped = shippedValues(TECHNIQUES[0]);
    expect(withHonestSource({ ...shipped, name: 'Ours' }, shipped).source).toBe(shipped.source);
    expect(withHonestSource({ ...shipped, spacingUm: [9_000, 40_000] }, shipped).source).toBe('');
    const own: TechniqueValues = { ...shipped, spacingUm: [9_000, 40_000], source: 'Our course' };
    expect(withHonestSource(own, shipped).source).toBe('Our course');
    expect(withHonestSource(own, null)).toBe(own);
  });

  it('takes one end for both, and nothing that is the wrong way round', () => {
    const draft = draftOf(
      { name: '', family: 'injection', spacingUm: [10_000, 20_000], depthUm: null, volumeUl: null, source: '' },
      USUAL,
    );
    expect(valuesOf({ ...draft, depth: { least: 4, greatest: null } })?.depthUm).toEqual([4_000, 4_000]);
    expect(valuesOf({ ...draft, window: { least: 3, greatest: 2 } })).toBeNull();
    expect(valuesOf({ ...draft, window: { least: null, greatest: null } })).toBeNull();
    expect(valuesOf({ ...draft, window: { least: 0, greatest: 0 } })).toBeNull();
    expect(valuesOf({ ...draft, hasWindow: false })?.spacingUm).toBeNull();
  });
});
