import { describe, expect, test } from 'vitest';

import type { SpacingReport } from '#shared/spacing/report.ts';

import { joinFindings } from '../../../../renderer/editor/chart-check.ts';
import { aChart, aPoint, anEditor } from './builders.ts';

const tooClose: SpacingReport = {
  marks: [
    { id: 'a', nearest: 'b', distanceUm: 6_000, approximate: false },
    { id: 'b', nearest: 'a', distanceUm: 6_000, approximate: false },
  ],
  findings: [
    { kind: 'too-close', marks: ['a', 'b'], distanceUm: 6_000, limitUm: 10_000 },
    { kind: 'off-skin', marks: ['c'], distanceUm: null, limitUm: null },
  ],
};
const three = () => aChart([aPoint({ id: 'a' }), aPoint({ id: 'b', uUm: 6_000 }), aPoint({ id: 'c', uUm: 900_000 })]);

describe('findings of a chart', () => {
  test('come worst first, with their treatment and numbers, and the nearest neighbour of each mark', () => {
    const { findings, nearest } = joinFindings(three(), tooClose, null);
    expect(findings.filter(({ kind }) => kind === 'off-skin' || kind === 'too-close')).toEqual([
      expect.objectContaining({ id: 'off-skin:c', severity: 'error', treatmentId: 't1', distanceUm: null }),
      expect.objectContaining({
        id: 'too-close:a:b',
        severity: 'warning',
        numbers: { distanceUm: 6_000, limitUm: 10_000 },
      }),
    ]);
    expect(nearest.get('a')).toEqual({ id: 'b', distanceUm: 6_000, approximate: false });
    expect(nearest.has('c')).toBe(false);
  });

  test('an edit made while a check runs is checked next', async () => {
    const { editor, timers } = anEditor(three());
    const checked: number[] = [];
    editor.setChecker({
      check: async (chart) => {
        checked.push(chart.marks.length);
        return await Promise.resolve(tooClose);
      },
    });
    timers.advance(1);
    editor.edit((chart) => ({ ...chart, marks: chart.marks.slice(1) }), { label: 'x' });
    editor.edit((chart) => ({ ...chart, marks: chart.marks.slice(1) }), { label: 'x' });
    for (let i = 0; i < 10; i++) {
      await Promise.resolve();
      timers.advance(1);
    }
    expect(checked).toEqual([3, 1]);
  });

  test('without distances the chart stays editable and the failure is said', async () => {
    const { editor, timers } = anEditor(three());
    editor.setChecker({ check: () => Promise.reject(new Error('no skin')) });
    timers.advance(1);
    for (let i = 0; i < 10; i++) await Promise.resolve();
    expect(editor.store.getState().skinStatus).toBe('failed');
    editor.edit((chart) => ({ ...chart, marks: [] }), { label: 'x' });
    expect(editor.store.getState().chart.marks).toEqual([]);
  });
});
