import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DeltaConflict } from '#shared/chart/delta.ts';
import type { Chart } from '#shared/chart/schema.ts';

import {
  type ChartEdit,
  addMark,
  addTreatment,
  deleteMarks,
  moveMarks,
  removeTreatment,
  setMarkValues,
} from '../../../../renderer/editor/chart-edits.ts';
import { createHistory } from '../../../../renderer/editor/history.ts';
import { createMarkPlacer, shownMarks } from '../../../../renderer/editor/mark-places.ts';
import { aChart, aPoint } from './builders.ts';

const edits = fc.array(fc.record({ kind: fc.integer({ min: 0, max: 6 }), n: fc.integer({ min: 0, max: 20 }) }), {
  maxLength: 40,
});

function editOf({ kind, n }: { kind: number; n: number }, step: number, chart: Chart): ChartEdit {
  const ids = new Set(chart.marks.filter((_, i) => i % (n + 1) === 0).map((mark) => mark.id));
  const treatment = chart.treatments[n % chart.treatments.length];
  if (treatment === undefined) throw new Error('a chart has a treatment');
  switch (kind) {
    case 0:
    case 1:
      return addMark(aPoint({ id: `m${step}`, uUm: n * 1_000, treatment: treatment.id }));
    case 2:
      return deleteMarks(ids);
    case 3:
      return moveMarks(ids, 'face-front', n * 10, -n, shownMarks(createMarkPlacer(null).place(chart, 'face-front')));
    case 4:
      return setMarkValues(ids, { volumeUl: n, depthUm: n * 100, state: n % 2 === 0 ? 'given' : 'planned' });
    case 5:
      return addTreatment(`t-${step}`, treatment);
    default:
      return removeTreatment(treatment.id);
  }
}

describe('history', () => {
  test('undoing every edit gives the first chart and redoing every edit the last', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const history = createHistory();
        const start = aChart([aPoint({ id: 'a' }), aPoint({ id: 'b', uUm: 9_000 })]);
        let chart = start;
        steps.forEach((step, i) => {
          const next = editOf(step, i, chart)(chart);
          history.record(chart, next, { label: 'x', typing: null });
          chart = next;
        });
        const end = chart;
        for (let back = history.undo(chart); back !== null; back = history.undo(chart)) chart = back;
        expect(chart).toEqual(start);
        for (let again = history.redo(chart); again !== null; again = history.redo(chart)) chart = again;
        expect(chart).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  test('keys typed in one field are taken back at once', () => {
    const history = createHistory();
    const start = aChart([aPoint({ id: 'a', volumeUl: 50 })]);
    let chart = start;
    for (const volumeUl of [1, 10, 100]) {
      const next = setMarkValues(new Set(['a']), { volumeUl })(chart);
      history.record(chart, next, { label: 'edit.volume', typing: 'volume:a' });
      chart = next;
    }
    expect(history.undo(chart)).toEqual(start);
    expect(history.undoLabel).toBeNull();
  });

  test('a new edit forgets what could be redone', () => {
    const history = createHistory();
    const start = aChart();
    const one = addMark(aPoint({ id: 'a' }))(start);
    history.record(start, one, { label: 'x', typing: null });
    const back = history.undo(one) ?? start;
    const other = addMark(aPoint({ id: 'b' }))(back);
    history.record(back, other, { label: 'x', typing: null });
    expect(history.redo(other)).toBeNull();
  });

  test('an undo that does not fit the chart leaves both stacks as they were', () => {
    const history = createHistory();
    const start = aChart();
    const one = addMark(aPoint({ id: 'a' }))(start);
    history.record(start, one, { label: 'x', typing: null });
    expect(() => history.undo(aChart([aPoint({ id: 'a', volumeUl: 999 })]))).toThrow(DeltaConflict);
    expect(history.undoLabel).toBe('x');
    expect(history.undo(one)).toEqual(start);
  });
});
