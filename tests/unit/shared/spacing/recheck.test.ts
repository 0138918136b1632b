/** After any history of edits the living check says what a check from scratch says, to the last bit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { createSpacingIndex, type SpacingPoint, type SpacingWindows } from '#shared/spacing/spacing-index.ts';

import { cylinderPatch, femaleSurface, skinOf } from '../anatomy/meshes.ts';

type Place = Pick<SpacingPoint, 'view' | 'uUm' | 'vUm'>;

type Step =
  | { readonly kind: 'set'; readonly n: number; readonly place: Place; readonly treatment: string }
  | { readonly kind: 'remove'; readonly n: number }
  | { readonly kind: 'windows'; readonly windows: SpacingWindows };

const WINDOWS: SpacingWindows = new Map([
  ['t', [10_000, 40_000]],
  ['other', [3_000, 12_000]],
]);

const windows = fc.constantFrom<SpacingWindows>(
  WINDOWS,
  new Map([['t', [6_000, 15_000] as const]]),
  new Map([
    ['t', null],
    ['other', [10_000, 20_000] as const],
  ]),
);

/** Edits of a chart of `count` points; most move one point. */
const steps = (place: fc.Arbitrary<Place>, count: number): fc.Arbitrary<Step[]> => {
  const n = fc.nat(count - 1);
  const treatment = fc.constantFrom('t', 't', 't', 'other');
  return fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.record({ kind: fc.constant('set' as const), n, place, treatment }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), n }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('windows' as const), windows }) },
    ),
    { minLength: 1, maxLength: 12 },
  );
};

function expectSame(surface: Surface, start: readonly SpacingPoint[], edits: readonly Step[]): void {
  const index = createSpacingIndex(surface);
  const present = new Map(start.map((point) => [point.id, point]));
  let now = WINDOWS;
  for (const point of start) index.setPoint(point);
  index.report(now);
  for (const [i, edit] of edits.entries()) {
    if (edit.kind === 'windows') now = edit.windows;
    else if (edit.kind === 'remove') {
      index.removePoint(`p${edit.n}`);
      present.delete(`p${edit.n}`);
    } else {
      const point = { ...edit.place, id: `p${edit.n}`, treatment: edit.treatment };
      index.setPoint(point);
      present.set(point.id, point);
    }
    // Several edits may come between two reports.
    if (i % 3 === 1) continue;
    expect(index.report(now)).toEqual(checkSpacing({ surface, points: [...present.values()], windows: now }));
  }
  expect(index.report(now)).toEqual(checkSpacing({ surface, points: [...present.values()], windows: now }));
}

describe('checking again after an edit', () => {
  test('agrees with a full check where many are equally far apart', () => {
    const tube = createSurface(skinOf(cylinderPatch(80_000, 300_000, 2_500)));
    const lattice = fc
      .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 20 }))
      .map(([u, v]): Place => ({ view: 'body-front', uUm: u * 10_000, vUm: v * 10_000 }));
    const start = Array.from({ length: 60 }, (_, i) => ({
      id: `p${i}`,
      treatment: i % 9 === 0 ? 'other' : 't',
      view: 'body-front' as const,
      uUm: ((i % 10) - 5) * 10_000,
      vUm: (1 + Math.floor(i / 10)) * 10_000,
    }));
    fc.assert(
      fc.property(steps(lattice, 70), (edits) => expectSame(tube, start, edits)),
      { numRuns: 40 },
    );
  });

  test('agrees with a full check on a face with its folds, with lone points and points off the skin', () => {
    const surface = femaleSurface();
    const near = fc.record({
      view: fc.constant('face-front' as const),
      uUm: fc.integer({ min: -60_000, max: 60_000 }),
      vUm: fc.integer({ min: 1_500_000, max: 1_640_000 }),
    });
    const far = fc.record({
      view: fc.constantFrom('body-front' as const, 'body-back' as const),
      uUm: fc.integer({ min: -80_000, max: 80_000 }),
      vUm: fc.integer({ min: 1_420_000, max: 1_460_000 }),
    });
    const start = Array.from({ length: 60 }, (_, i) => ({
      id: `p${i}`,
      treatment: i % 7 === 0 ? 'other' : 't',
      view: 'face-front' as const,
      uUm: ((i % 12) - 6) * 9_300,
      vUm: 1_500_000 + Math.floor(i / 12) * 21_700,
    }));
    fc.assert(
      fc.property(steps(fc.oneof({ weight: 9, arbitrary: near }, { weight: 1, arbitrary: far }), 70), (edits) =>
        expectSame(surface, start, edits),
      ),
      { numRuns: 6 },
    );
  });
});
