import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isReadyToSign, readinessOf } from '../../../../shared/chart/readiness.ts';
import type { Chart } from '../../../../shared/chart/schema.ts';
import { aChart, aPoint } from '../../renderer/editor/builders.ts';

const kinds = (chart: Chart) => readinessOf(chart).map(({ kind }) => kind);

function withLots(lots: readonly (string | undefined)[]): Chart {
  const chart = aChart([aPoint({ id: 'a' })]);
  const components = lots.map((lot, i) => ({
    id: `c${i}`,
    name: `Product ${i}`,
    strength: null,
    volumeUl: 1_000,
    ...(lot === undefined ? {} : { lot }),
  }));
  return {
    ...chart,
    treatments: chart.treatments.map((treatment) => ({
      ...treatment,
      cocktail: { ...treatment.cocktail, components },
    })),
  };
}

describe('readiness for a signature', () => {
  test('a chart of given marks with a named practitioner lacks nothing', () => {
    expect(readinessOf(aChart([aPoint({ id: 'a' })]))).toEqual([]);
  });

  test('exactly the charts with planned marks are blocked for them, and exactly those marks are named', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('given' as const, 'planned' as const), { maxLength: 12 }), (states) => {
        const chart = aChart(states.map((state, i) => aPoint({ id: `m${i}`, state })));
        const planned = states.flatMap((state, i) => (state === 'planned' ? [`m${i}`] : []));
        const issue = readinessOf(chart).find(({ kind }) => kind === 'planned-left');
        expect(issue?.marks ?? []).toEqual(planned);
        expect(isReadyToSign(chart)).toBe(planned.length === 0);
      }),
    );
  });

  test('a practitioner without a name blocks, spaces included', () => {
    const chart = aChart([aPoint({ id: 'a' })]);
    const unnamed = { ...chart, session: { ...chart.session, practitioner: { id: 'd1', name: '  ' } } };
    expect(kinds(unnamed)).toEqual(['practitioner-unnamed']);
    expect(isReadyToSign(unnamed)).toBe(false);
  });

  test('an empty chart is a warning, until there is a note anywhere', () => {
    const empty = aChart();
    expect(kinds(empty)).toEqual(['nothing-recorded']);
    expect(isReadyToSign(empty)).toBe(true);
    expect(kinds({ ...empty, session: { ...empty.session, notes: 'Consultation only' } })).toEqual([]);
    const noted = empty.treatments.map((treatment) => ({ ...treatment, notes: 'Put off' }));
    expect(kinds({ ...empty, treatments: noted })).toEqual([]);
  });

  test('components without a lot are named in a warning', () => {
    const chart = withLots(['HA-1', undefined, ' ', 'VC-2']);
    expect(readinessOf(chart)).toEqual([
      { kind: 'lot-missing', severity: 'warning', marks: [], components: ['Product 1', 'Product 2'] },
    ]);
    expect(isReadyToSign(chart)).toBe(true);
  });

  test('what blocks comes before what only warns', () => {
    const chart = withLots([undefined]);
    expect(kinds({ ...chart, marks: [aPoint({ id: 'a', state: 'planned' })] })).toEqual([
      'planned-left',
      'lot-missing',
    ]);
  });
});
