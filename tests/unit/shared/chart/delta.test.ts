import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyDelta, DeltaConflict, deltaSchema, diffCharts, invertDelta, isEmptyDelta } from '#shared/chart/delta.ts';
import { aChart, aPoint } from '../../../fixtures/chart/builders.ts';
import { anyChart } from '../../../fixtures/chart/arbitraries.ts';

const twoCharts = fc.tuple(anyChart(), anyChart());

describe('the difference of two charts', () => {
  it('leads from the one to the other', () => {
    fc.assert(
      fc.property(twoCharts, ([before, after]) => {
        expect(applyDelta(before, diffCharts(before, after))).toEqual(after);
      }),
    );
  });

  it('leads back to the start when it is turned round', () => {
    fc.assert(
      fc.property(twoCharts, ([before, after]) => {
        const delta = diffCharts(before, after);
        expect(applyDelta(applyDelta(before, delta), invertDelta(delta))).toEqual(before);
      }),
    );
  });

  it('survives the way through JSON and the contract', () => {
    fc.assert(
      fc.property(twoCharts, ([before, after]) => {
        const delta = deltaSchema.parse(JSON.parse(JSON.stringify(diffCharts(before, after))));
        expect(applyDelta(before, delta)).toEqual(after);
      }),
    );
  });

  it('is empty exactly when nothing differs', () => {
    fc.assert(fc.property(anyChart(), (chart) => isEmptyDelta(diffCharts(chart, structuredClone(chart)))));
  });

  it('holds only what differs', () => {
    const before = aChart({ marks: [aPoint({ id: 'a' }), aPoint({ id: 'b' }), aPoint({ id: 'c' })] });
    const after = { ...before, marks: before.marks.map((mark) => (mark.id === 'b' ? { ...mark, volumeUl: 1 } : mark)) };
    expect(diffCharts(before, after).marks.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('a delta that starts from another state', () => {
  const chart = aChart({ marks: [aPoint({ id: 'a' })] });

  it('is refused where the mark differs, naming the mark', () => {
    const delta = diffCharts(chart, { ...chart, marks: [] });
    const other = aChart({ marks: [aPoint({ id: 'a', volumeUl: 1 })] });
    expect(() => applyDelta(other, delta)).toThrow(expect.objectContaining({ id: 'a' }) as Error);
  });

  it('is refused where an added mark is there already', () => {
    const delta = diffCharts(chart, { ...chart, marks: [...chart.marks, aPoint({ id: 'b' })] });
    expect(() => applyDelta(aChart({ marks: [aPoint({ id: 'b' })] }), delta)).toThrow(DeltaConflict);
  });

  it('is not one where only the sign of a zero differs, which JSON does not keep', () => {
    const drawn = aChart({ marks: [aPoint({ id: 'a', uUm: -0 })] });
    const stored = aChart({ marks: [aPoint({ id: 'a', uUm: 0 })] });
    expect(applyDelta(stored, diffCharts(drawn, { ...drawn, marks: [] })).marks).toEqual([]);
  });

  it('is refused where the head differs', () => {
    const delta = diffCharts(chart, { ...chart, session: { ...chart.session, notes: 'x' } });
    const other = { ...chart, session: { ...chart.session, notes: 'y' } };
    expect(() => applyDelta(other, delta)).toThrow(DeltaConflict);
  });
});
