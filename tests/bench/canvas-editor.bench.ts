/** The editor's part of a gesture with five thousand marks on one view. */
import { test } from 'vitest';

import { addMark, makePoint, moveMarks } from '../../renderer/editor/chart-edits.ts';
import { createHitGrid } from '../../renderer/editor/hit-grid.ts';
import { createHistory } from '../../renderer/editor/history.ts';
import { createMarkPlacer, shownMarks } from '../../renderer/editor/mark-places.ts';
import { aChart, aPoint } from '../unit/renderer/editor/builders.ts';

const COUNT = 5_000;
const chart = aChart(
  Array.from({ length: COUNT }, (_, i) =>
    aPoint({ id: `m${i}`, uUm: (i % 100) * 2_000 - 100_000, vUm: 1_500_000 + Math.floor(i / 100) * 2_000 }),
  ),
);
const entries = chart.marks.flatMap((mark) =>
  mark.kind === 'point' ? [{ id: mark.id, uUm: mark.uUm, vUm: mark.vUm }] : [],
);
const grid = createHitGrid(entries);
const all = new Set(chart.marks.map((mark) => mark.id));
const shown = shownMarks(createMarkPlacer(null).place(chart, 'face-front'));
const values = { treatmentId: 't1', volumeUl: 50, depthUm: 2_000 };

test('5,000 marks on one view: picking, placing, editing', async ({ bench }) => {
  await bench.compare(
    bench('pick by asking every mark (floor)', () => {
      let least = Infinity;
      for (const entry of entries) least = Math.min(least, Math.hypot(entry.uUm - 12_300, entry.vUm - 1_543_210));
      if (least === Infinity) throw new Error('no marks');
    }),
    bench('pick through the grid', () => {
      grid.nearest(12_300, 1_543_210, 5_000);
    }),
    bench('build the grid after an edit', () => {
      createHitGrid(entries);
    }),
    bench('place the marks of a view', () => {
      createMarkPlacer(null).place(chart, 'face-front');
    }),
    bench('set a point and record it', () => {
      const next = addMark(makePoint('new', { view: 'face-front', uUm: 1, vUm: 1_500_001 }, values))(chart);
      createHistory().record(chart, next, { label: 'edit.place', typing: null });
    }),
    bench('move all marks and record it', () => {
      const next = moveMarks(all, 'face-front', 1_000, 0, shown)(chart);
      createHistory().record(chart, next, { label: 'edit.move', typing: null });
    }),
  );
});
