import { describe, expect, it } from 'vitest';

import { inPieces, syringeLabel } from '#shared/clinical/paper/syringe-label.ts';
import { aChart } from '../../../../fixtures/chart/builders.ts';

const component = (id: string, volumeUl: number) => ({ id, name: id, strength: null, volumeUl });
const chart = () => {
  const { treatments, ...rest } = aChart();
  const cocktail = { components: [component('a', 1_500), component('b', 500)], preparedUl: 2_500, discardedUl: 0 };
  return { ...rest, treatments: treatments.map((treatment) => ({ ...treatment, cocktail })) };
};

describe('a label for a syringe', () => {
  it('adds the volumes of its components up', () => {
    expect(syringeLabel(chart(), 't1', [])).toMatchObject({ totalUl: 2_000, preparedAt: null, preparedBy: '' });
  });
  it('says when and by whom the mixture was made only where that was written down for this treatment', () => {
    const made = { preparedAt: '2026-11-10T08:31:00.000Z', preparedBy: 'Nurse Example' };
    expect(syringeLabel(chart(), 't1', [{ treatment: 't1', ...made }])).toMatchObject(made);
    expect(syringeLabel(chart(), 't1', [{ treatment: 't2', ...made }])).toMatchObject({ preparedAt: null });
  });
  it('is not made of a treatment that the chart does not have', () => {
    expect(syringeLabel(chart(), 't9', [])).toBeNull();
  });
  it('goes on over several labels without losing a component', () => {
    expect(inPieces([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
    expect(inPieces([], 2)).toEqual([[]]);
  });
});
