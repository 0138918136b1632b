import { describe, expect, it } from 'vitest';

import { parseChart, parseChartText } from '#shared/chart/parse.ts';
import { aChart, aPoint } from '../../../fixtures/chart/builders.ts';

const problemsOf = (value: unknown) => {
  const parsed = parseChart(value);
  return parsed.ok ? [] : parsed.problems;
};

const withMark = (own: object) => ({ ...aChart(), marks: [aPoint(), { ...aPoint({ id: 'm2' }), ...own }] });

describe('a chart from outside', () => {
  it('is read with every unknown field kept', () => {
    const chart = { ...aChart({ marks: [aPoint({ xColour: 'blue' })] }), xTop: { deep: [1, { y: null }] } };
    expect(parseChart(chart)).toEqual({ ok: true, chart });
  });

  it.each([
    [{ volumeUl: '50' }, '$.marks[1].volumeUl'],
    [{ volumeUl: 1.5 }, '$.marks[1].volumeUl'],
    [{ volumeUl: -1 }, '$.marks[1].volumeUl'],
    [{ uUm: null }, '$.marks[1].uUm'],
    [{ view: 'elbow' }, '$.marks[1].view'],
    [{ kind: 'tattoo' }, '$.marks[1].kind'],
    [{ state: 'maybe' }, '$.marks[1].state'],
    [{ treatment: 'nobody' }, '$.marks[1].treatment'],
    [{ id: 'm1' }, '$.marks[1].id'],
  ])('is refused with the path of what is wrong: %j', (own, path) => {
    expect(problemsOf(withMark(own))[0]).toMatchObject({ code: 'invalid', path });
  });

  it('is refused when the spacing window is upside down', () => {
    const chart = aChart();
    const treatments = chart.treatments.map((t) => ({
      ...t,
      technique: { ...t.technique, spacingUm: [40_000, 10_000] },
    }));
    expect(problemsOf({ ...chart, treatments })[0]?.path).toBe('$.treatments[0].technique.spacingUm');
  });

  it('is refused when it is from a newer version, whatever else is in it', () => {
    expect(problemsOf({ format: 'mesochart-chart', version: 2 })).toMatchObject([
      { code: 'newer-version', path: '$.version' },
    ]);
  });

  it.each([[null], [[]], ['text'], [{}], [{ format: 'other' }]])('is not taken for a chart: %j', (value) => {
    expect(problemsOf(value)).toMatchObject([{ code: 'not-a-chart', path: '$.format' }]);
  });

  it('is said to be cut short when it is not JSON', () => {
    const text = JSON.stringify(aChart());
    expect(parseChartText(text.slice(0, -10))).toMatchObject({
      ok: false,
      problems: [{ code: 'not-json', path: '$' }],
    });
    expect(parseChartText(`\ufeff${text}`)).toMatchObject({ ok: true });
  });
});
